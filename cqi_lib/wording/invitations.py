"""The mail that brings a personal link, as text for a mail merge."""

from __future__ import annotations

from ..locale.catalogue import catalogue

message = catalogue(__name__)


def subject(round_label: str, cohort: str) -> str:
    """Give the mail's subject."""
    return message("subject", cohort=cohort, round_label=round_label)


def mail(cohort: str) -> tuple[str, ...]:
    """Give the mail's paragraphs; `{{program_name}}`, `{{role_name}}` and `{{link}}` are columns of the list of links.

    Parameters
    ----------
    cohort : the cohort's name.
    """
    return (
        message("mail-greeting"),
        message("mail-request", cohort=cohort, program="{{program_name}}", role="{{role_name}}"),
        message("mail-link"),
        "{{link}}",
        message("mail-way"),
        message("mail-thanks"),
    )
