"""The units that were joined to a group, each as new or as an agency that the plan had."""

from collections.abc import Sequence

from cchc_cli.domain.annex.roster import Member
from cchc_cli.domain.model.plan import Plan
from cchc_cli.messages import Language
from cchc_cli.render.document import Document, Field, Note, Tone, table


def document(before: Plan, plan: Plan, group: str, members: Sequence[Member], language: Language) -> Document:
    """Lay the units of a list out in its order, then say how many were new and how many the group has now."""
    had = frozenset(before.agencies[group].members)
    listed = plan.agencies[group].members
    fields: tuple[Field[Member], ...] = (
        Field(language("members.id"), lambda m: f"{_sign(m, had)} {m.agency}"),
        Field(language("members.name"), lambda m: plan.agencies[m.agency].name),
        Field(language("members.short"), lambda m: plan.agencies[m.agency].short or ""),
        Field(language("members.contact"), lambda m: _contact(plan, m.agency)),
    )
    absent = [plan.agencies[a].label for a in listed if a not in {member.agency for member in members}]
    notes = [
        language(
            "members.count",
            new=language.number(sum(not member.has for member in members)),
            known=language.number(sum(member.has and member.agency not in had for member in members)),
            old=language.number(sum(member.agency in had for member in members)),
            size=language.number(len(listed)),
        )
    ]
    if absent:
        notes.append(language("members.absent", agencies=language.some(absent)))
    return Document(
        language("members.title", group=plan.agencies[group].name),
        (table(fields, members, language("members.sheet")), *(Note(words, Tone.STRONG) for words in notes)),
        language("members.of_plan", number=plan.number),
    )


def _sign(member: Member, had: frozenset[str]) -> str:
    """Return `+` for a new agency, `=` for one that the plan had, and nothing for what was a member already."""
    return "+" if not member.has else "=" if member.agency not in had else " "


def _contact(plan: Plan, agency: str) -> str:
    contact = plan.agencies[agency].contact
    return "; ".join(filter(None, (contact.person, contact.phone, contact.email))) if contact else ""
