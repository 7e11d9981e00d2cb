"""YAML text as nodes: by libyaml where it reads a text as ruamel.yaml does, twenty times as fast; else by ruamel.

ruamel.yaml reads YAML 1.2 and finds the words for what is wrong. libyaml reads YAML 1.1, and tabs, tags, anchors,
directives, odd line breaks and some block texts in its own way; a text that may hold any of those is not given to it,
and what it refuses is read again. The tests compare the two on many texts, sound and broken.
"""

from __future__ import annotations

import functools
import re
from typing import Any

from ruamel.yaml import YAML

_PLAIN = re.compile(
    r"""(?:
        (?! [\n ,\[{:?-] (?: ! | [&*] (?! [ \n] ) )  # what might be a tag, an anchor, an alias
          | \n %                                     # a directive
          | [\n :?-] [|>] (?! [+-]? \n )             # a block text with more than its sign in the first line
          | \n [ ]+ \n                               # a line of blanks, which changes a block text's indentation
          | \n (?: --- | \.\.\. )                    # several documents
          | \n [ ?:-]{60}                            # lists within lists, deeper than anybody means
        )
        [\n\x20-\x7e\xa1-\u167f\u1681-\u1fff\u200b-\u2027\u2030-\u205e\u2060-\u2fff\u3001-\ud7ff\U00010000-\U0010ffff]
    )*""",
    re.VERBOSE,
)
_OPEN = 100
"""Brackets and braces in a text for libyaml: it has no bound of its own to how deep they nest."""


def compose(text: str) -> Any:
    """Turn YAML text into nodes.

    Parameters
    ----------
    text : the YAML text.

    Returns
    -------
    The root node, None for an empty text. A node has `id` (scalar, sequence, mapping), `tag`, `value` and
    `start_mark.line`.

    Raises
    ------
    ruamel.yaml.error.YAMLError, RecursionError, ValueError
        For a text that is not YAML.

    Examples
    --------
    >>> [(key.value, value.tag) for key, value in compose("yes: 5").value]
    [('yes', 'tag:yaml.org,2002:int')]
    """
    quick = _quick()
    if quick is not None and text.count("[") + text.count("{") <= _OPEN and _PLAIN.fullmatch("\n" + text):
        import yaml

        loader = quick(text)
        try:
            return loader.get_single_node()
        except (yaml.YAMLError, RecursionError):
            pass  # ruamel finds the words for it
        finally:
            loader.dispose()
    return YAML(typ="safe", pure=True).compose(text)


@functools.cache
def _quick() -> Any:
    """Make libyaml's reader with the words and numbers of YAML 1.2; None where PyYAML came without libyaml."""
    import yaml
    from ruamel.yaml.resolver import implicit_resolvers
    from yaml.resolver import BaseResolver

    if not yaml.__with_libyaml__:
        return None

    class Quick(yaml.cyaml.CParser, BaseResolver):
        def __init__(self, text: str) -> None:
            yaml.cyaml.CParser.__init__(self, text)
            BaseResolver.__init__(self)

    for versions, tag, pattern, first in implicit_resolvers:
        if (1, 2) in versions:
            Quick.add_implicit_resolver(tag, pattern, first)
    return Quick
