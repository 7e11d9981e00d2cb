"""What a drawing holds, read back from its SVG."""

import re
from dataclasses import dataclass
from xml.etree import ElementTree

from cqi_lib.show.metrics import width_of

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Seen:
    text: str
    x0: float
    x1: float
    y0: float
    y1: float

    def covers(self, other, slack=1.5):
        return (
            min(self.x1, other.x1) - max(self.x0, other.x0) > slack
            and min(self.y1, other.y1) - max(self.y0, other.y0) > slack
        )


def texts(svg):
    """Every text with the room it takes in DejaVu Sans, the widest font it may be shown in."""
    root = ElementTree.fromstring(svg)
    styles = dict(re.findall(r"\.(\w+)\{([^}]*)\}", root.find(f"{SVG}style").text))
    out = []
    for node in root.iter(f"{SVG}text"):
        style = styles[node.get("class")]
        size = float(re.search(r"font-size:([\d.]+)px", style)[1])
        runs = [(node.text or "", style)] if node.text else []
        runs += [(span.text or "", styles[span.get("class")]) for span in node]
        wide = sum(width_of(text, size, "font-weight:700" in css) for text, css in runs)
        wide += sum(float(span.get("dx", 0)) for span in node)
        x, y = float(node.get("x")), float(node.get("y"))
        x0 = x - wide / 2 if "middle" in style else x - wide if ":end" in style else x
        out.append(Seen(" ".join(text for text, _ in runs), x0, x0 + wide, y - 0.73 * size, y + 0.2 * size))
    return out


def size(svg):
    found = re.match(r"<svg [^>]*width='(\d+)' height='(\d+)'", svg)
    return int(found[1]), int(found[2])


def faults(svg):
    """Texts that cover each other or run over the edge."""
    width, height = size(svg)
    seen = texts(svg)
    out = [f"{a.text!r} runs over the edge" for a in seen if a.x0 < -1.5 or a.x1 > width + 1.5 or a.y1 > height + 1]
    out += [f"{a.text!r} over {b.text!r}" for i, a in enumerate(seen) for b in seen[i + 1 :] if a.covers(b)]
    return out
