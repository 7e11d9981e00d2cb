"""Falsehoods to plant on finished pages: each changes one claim's words, as a mend that came undone would."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from gate import Page, open_page


@dataclass
class Planted:
    """One falsehood.

    Parameters
    ----------
    about : the line of the list, or what was thought of afterwards.
    id : the claim it is planted in; empty changes the page's own markup.
    find : what is looked for in the claim's words.
    put : what stands there afterwards: a text, or a function of the match.
    """

    about: str
    id: str
    find: str
    put: object
    needs: str = field(default="")


def plant(page: Page, lie: Planted) -> Page | None:
    """Give the page with the falsehood in it; None where there is no place for it."""
    if lie.needs and not re.search(lie.needs, page.html):
        return None
    if not lie.id:
        html = re.sub(lie.find, lie.put, page.html, count=1)
        return open_page(page.name, html, page.cohort) if html != page.html else None
    at = 0
    mark = f'data-claim="{lie.id}"'
    while (at := page.html.find(mark, at)) >= 0:
        end = _end(page.html, at)
        start = page.html.rfind("<", 0, at)
        # The words of a picture stand before its id.
        at = start if page.html.startswith("<img", start) else at
        own = page.html[at:end]
        new = re.sub(lie.find, lie.put, own, count=1)
        if new != own:
            return open_page(page.name, page.html[:at] + new + page.html[end:], page.cohort)
        at = end
    return None


def _end(html: str, at: int) -> int:
    """Find where the element of a claim ends: its own closing tag, or a picture's `>`."""
    start = html.rfind("<", 0, at)
    tag = re.match(r"<(\w+)", html[start:])[1]
    if tag == "img":
        return html.find(">", at)
    return html.find(f"</{tag}>", at)


def more(step: float = 1):
    """Make the first number of a match larger."""

    def put(m: re.Match) -> str:
        return re.sub(
            r"\d+(?:\.\d+)?",
            lambda k: f"{float(k[0]) + step:g}" if "." in k[0] or step % 1 else str(int(k[0]) + int(step)),
            m[0],
            count=1,
        )

    return put


def word(m: re.Match) -> str:
    """Put another number word in place of one."""
    words = [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
    ]
    text = m[0]
    for n, w in enumerate(words):
        if re.fullmatch(w, text, re.IGNORECASE):
            other = words[(n + 2) % len(words)]
            return other.capitalize() if text[0].isupper() else other
    return text


NUMBER = r"\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve)\b"

# Every mend of the list of false sentences, come undone.
UNDONE = [
    Planted("a verdict where the chart cannot tell", "labels.verdict", r">(?:No signal yet|Too few points|[^<]*cannot be told[^<]*)\.?", ">Signal of change."),
    Planted("another middle of the last six", "aims.stands", r"[\d.,]*\d now", more(3)),
    Planted("an aim called reached that is not", "aims.stands", r"(aim (?:was )?[\d.,]*\d by \w+ \d+, \d{4})(?:: not reached)?;", r"\1: reached;"),
    Planted("another start of an aim", "aims.stands", r"[\d.,]*\d at the start", more(2)),
    Planted("a change that is not that of the levels beside it", "change.table_caption", r"[+\N{MINUS SIGN}]\d\.\d", "+4.4"),
    Planted("work named that no cycle of this priority tested", "headline.not_begun", r"No start of a test for ([^<]+?) is on record yet\.", r"Tests began, but no measure of the aim follows them."),
    Planted("harm left out beside good news", "since.moved", r">[^<]+", "> "),
    Planted("a change said to be no chance", "since.chance", r"chance easily makes that much", "that is more than chance easily makes"),
    Planted("a promise less", "first_page.still_open", r"[A-Z]\w+ promises are past their day; no record says they were kept|One promise is past its day; no record says it was kept", "Nine promises are past their day; no record says they were kept"),
    Planted("an idea called tried that was not", "drivers.sentence", r"\((?:no test on record|planned)\)", "(adopted)"),
    Planted("nothing larger than chance, untested", "findings.no_differences", r">[^<]+", ">No domain stands out: no difference here is larger than chance easily makes."),
    Planted("every topic, where some are hidden", "findings.items_caption", r"Topics that may be shown, lowest first", "Every topic, lowest first"),
    Planted("the lowest topic, where some are hidden", "findings.lowest_topic", r"[Oo]f the topics (?:that may be )?shown, the lowest (?:is|one is)", "The lowest topic is"),
    Planted("nothing held back, where topics are hidden", "reading.held_back", r"Held back in this report: [^<]+", "Nothing was held back in this report."),
    Planted("turned answers as if they were ticked so", "findings.turned", NUMBER, word),
    Planted("somebody who answered nothing counts", "assessment.who_answered", r"\d+(?= staff)", more(1)),
    Planted("a sentence that begins with a small letter", "study.gaps_note", r">[A-Z](?=[^<]+ (?:was|were) not recorded)", lambda m: m[0].lower()),
    Planted("answers lost or invented in the account", "reading.counts", r"\d+ answers", more(7)),
    Planted("who chose, on no record", "priorities.chosen", r"On ([^<]+?, \d{4}), ([^<]+?) (?:was|were) chosen, from", r"On \1, coach and staff chose \2, from"),
    Planted("what leaders knew, on no record", "reading.confidential", r"Leaders are shown as such\.[^<]*", "Leaders are shown as such. They knew this before answering."),
    Planted("nobody asked, where people answered", "first_page.all_known", r">[^<]+", ' data-x="">Nobody was asked in this round.'),
    Planted("too early, for a month that has passed", "growth.due", r"due from [^<.]+", "due from January 2, 2020"),
    Planted("the round of another year", "rounds.looked_at", r"Fall 2025 \(2025-fall\)", "Fall 2024 (2024-fall)"),
    Planted("no priority, where one is chosen", "priorities.chosen", r">[^<]+", ' data-x="">No priority has been chosen yet. Coach and staff choose one to three together, from the findings above.'),
    Planted("an overall number", "change.say", r">[^<]+", ">The five domains that can be compared stand 3.3 lower on average than in Fall 2024."),
    Planted("looked at again on a day that has passed", "plan.review", r">[^<]+", ">Looked at again on January 8, 2024."),
    Planted("another language than that of the text", "", r'<html lang="en">', '<html lang="es">'),
    Planted("the example of a new cohort printed", "", r"</main>", "<p>This is example content of the new cohort.</p></main>"),
    Planted("nothing was collected", "study.table_caption", r">[^<]*</th><td[^>]*>[\d.]+</td>", ">March 1999</th><td>4</td>"),
]  # fmt: skip

# Thought of afterwards, with fresh eyes.
AFTERWARDS = [
    Planted("one strength more", "assessment.lead", r"no strength yet|[a-z]+ strengths?", "nine strengths"),
    Planted("another level beside a domain", "findings.level", r'(?<=class="num">)\d\.\d+', more(0.4)),
    Planted("another count at the target", "findings.strength_reason", r"(?:All )?\d+(?= (?:of|answers))", more(1)),
    Planted("another level at the low end", "findings.challenge_reason", r"at [A-Z][^<.]+\.", "at Wonderful."),
    Planted("a level in the table of domains", "profile.profile_table_caption", r'(?<=<td class="r">)\d\.\d+(?=</td>)', more(0.3)),
    Planted("another state in the table of domains", "profile.profile_table_caption", r"(?<=<td>)(?:Strength|Building)", "Challenge"),
    Planted("a topic's level", "findings.items_caption", r'(?<=<td class="r">)\d\.\d(?=</td>)', more(0.2)),
    Planted("domains that have reached the target", "profile.profile_say", NUMBER + r"(?= of the)|None(?= of the)", "Seven"),
    Planted("the same people, where others came", "change.people_changed", NUMBER, word),
    Planted("points of a baseline", "study.baseline_note", NUMBER, word),
    Planted("the first test on another day", "study.baseline_note", r"began on \w+ \d+", "began on May 17"),
    Planted("another last value", "study.chart_alt", r"Latest value [\d.,]*\d", more(5)),
    Planted("another period of a gap", "study.gaps_note", r">[^<]+ was not recorded", ">October 2025 was not recorded", "study.gaps_note"),
    Planted("another reason for a gap", "study.not_collected", r"not collected: [^<]+", "not collected: nobody came."),
    Planted("a prediction that held, but did not", "cycles.predicted_got", r": \d[^<]*? (?:above|below) the prediction", ": as predicted"),
    Planted("another result", "cycles.predicted_got", r"got [\d.]+", more(11)),
    Planted("written before the test, but after it", "cycles.timing", r"written on ([^<]+), before the test began", r"written after the test began, on \1"),
    Planted("more predictions held", "predictions.held", r"No prediction can be compared with a result yet|The one prediction that can be compared did not hold", "The one prediction that can be compared held"),
    Planted("another cycle's title", "cycles.heading", r": [^<]+", ": Something else"),
    Planted("a date nobody wrote", "first_page.day", r"\d{1,2}, (\d{4})", r"29, \1"),
    Planted("more people in the cohort", "cohort.lead", r"\d+(?= (?:people|person))", more(2)),
    Planted("a program that answered more", "cohort.all_programs", r"\d+(?= of \d+)", more(3)),
    Planted("points of weight", "priorities.weighing_caption", r'(?<=<td class="r">)\d\.\d(?=</td>)', more(0.7)),
    Planted("an outcome without an indicator", "groundwork.outcomes_followed", NUMBER + r"(?= of the)|none(?= of the)", "three"),
    Planted("the other direction of a chart", "study.chart_caption", r"(?:no signal of change yet|too few points to tell)", "a signal of change, upward"),
    Planted("don't know elsewhere", "quality.least_known", r"\d+ of \d+", more(1)),
    Planted("answers by domain", "quality.answers_table_caption", r'(?<=<td class="r">)\d+(?=</td>)', more(1)),
    Planted("an id the gate does not know", "profile.profile_say", r'data-claim="profile.profile_say"', 'data-claim="profile.invented"'),
    Planted("fewer other domains than the table shows", "change.say", r"(?<=[Tt]he )[a-z]+(?= other domains)", word),
    Planted("fewer domains that share something", "growth.shared", r"(?<=other )" + NUMBER, word),
    Planted("another domain rated lowest", "ten_minutes.lowest", r"(?<=level, ).+?(?= (?:is rated|are rated|has the low|have the low))|(?<=>)[^<]+?(?= (?:is rated|are rated|has the low|have the low))", "Nothing"),
    Planted("grew, where it did not", "ten_minutes.since", r"No clear change of its own in ([^<]+?) since", r"\1 grew since"),
    Planted("one challenge more", "ten_minutes.challenges", r">([^<]+) (?:is a|are) <a", r">\1 and nine more are <a"),
    Planted("a strength that is none", "ten_minutes.strengths", r">([^<]+) (?:is a|are) <a", r">\1 and two more are <a"),
    Planted("nothing unknown but this", "ten_minutes.unknown", r"known of ([^<]+)\.", r"known of \1 and one more."),
    Planted("working on something else", "ten_minutes.work_on", r">We work on [^<]+", ">We work on Something else"),
    Planted("more ideas tried", "ten_minutes.ideas", r"(?:none|[a-z]+) (?:is|are) on record as tried", "nine are on record as tried"),
    Planted("a signal, by the ten minutes alone", "ten_minutes.shows", r"(?:no signal of change yet|too few points to tell yet|cannot be told this way)", "a signal of change, as wanted"),
    Planted("chance less often than elsewhere", "ten_minutes.chance", r"about 1 time in \d+|less than 1 time in \d+", "less than 1 time in 500"),
    Planted("one test more", "ten_minutes.tests", NUMBER + r"(?= tests? so far)", "Nine"),
    Planted("words of another test", "ten_minutes.taught", r"after test \d+", "after test 1", r"after test [2-9]"),
    Planted("the next step on another day", "ten_minutes.next_on", r"\d{1,2}, (\d{4})", r"30, \1"),
    Planted("nothing planned, where something is", "ten_minutes.next_on", r">[^<]+", ">No next step has a date yet"),
    Planted("a later retake", "ten_minutes.retake", r"due again from [^<.]+", "due again from March 3, 2031"),
    Planted("a number without an id", "", r"</main>", "<p>Nine of ten families are better off since.</p></main>"),
]  # fmt: skip
