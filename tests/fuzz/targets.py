"""All that is fuzzed, by name."""

from tests.fuzz import arguments, papers, texts, words
from tests.fuzz.engine import Target
from tests.fuzz.shapes import ARGUMENTS, LINES, OFFICE, TEXT

TARGETS = {
    "amounts": Target(lambda: _bytes(words.AMOUNTS), lambda: words.SCALES, TEXT, words.amount, ".txt", 8000),
    "phrases": Target(
        lambda: _bytes(words.phrases()), words.words_of_phrases, TEXT, words.phrase, ".txt", 8000
    ),
    "yaml": Target(texts.plans, texts.words, LINES, texts.yaml_text, ".yaml", 3000),
    "plan": Target(texts.plans, texts.words, LINES, texts.plan, ".yaml", 2000),
    "log": Target(texts.logs, texts.words, LINES, texts.log, ".yaml", 150),
    "docx": Target(papers.word_documents, papers.words, OFFICE, papers.imported(".docx"), ".docx", 250),
    "xlsx": Target(papers.workbooks, papers.words, OFFICE, papers.imported(".xlsx"), ".xlsx", 250),
    "odt": Target(
        lambda: papers.open_documents(".odt"), papers.words, OFFICE, papers.imported(".odt"), ".odt", 250
    ),
    "ods": Target(
        lambda: papers.open_documents(".ods"), papers.words, OFFICE, papers.imported(".ods"), ".ods", 250
    ),
    "csv": Target(papers.tables, papers.words, TEXT, papers.imported(".csv"), ".csv", 250),
    "text": Target(papers.tables, papers.words, TEXT, papers.imported(".txt"), ".txt", 250),
    "forms": Target(papers.forms, papers.words, OFFICE, papers.form, ".xlsx", 200),
    "arguments": Target(arguments.lines, arguments.words, ARGUMENTS, arguments.command_line, ".txt", 400),
}


def _bytes(texts: list[str]) -> list[bytes]:
    return [text.encode() for text in texts]
