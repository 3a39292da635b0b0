"""One web form in a browser: filled as a person would, and what its response has to say then."""

import json
import re
from pathlib import Path

LOGO = re.compile(rb'src="data:image/[^"]*"')
MARKED = ("one", "several", "yes-no", "scale", "signature")
SAMPLES = {
    "text": "Título «ñ» & <b>", "paragraph": "Primera línea\nSegunda línea", "decimal": 4.5, "date": "2026-07-14",
    "time": "08:30", "email": "persona@example.com", "telephone": "601 000 0000", "document": "AB-12345",
}


class Form:
    """What a form's page says of itself, read without a browser."""

    def __init__(self, page):
        self.page, self.path = page, page.path
        self.data = json.loads(page.tree.get_element_by_id("data").text)
        self.id, self.single = self.data["form"], self.data["questions"]
        self.groups = {
            group["id"]: [{**each, "group": group["id"]} for each in group["questions"]] for group in self.data["groups"]}
        self.questions = self.single + [each for questions in self.groups.values() for each in questions]

    def of(self, group):
        """The questions that are asked in the rows of a group."""
        return self.groups.get(group, [])

    def key(self, question, row=1):
        """The name of a question's field."""
        group = question.get("group")
        return f"r.{group}.{row}.{question['id']}" if group else f"a.{question['id']}"

    def fields(self, question):
        """The elements that answer a question, as the file has them."""
        return self.page.tree.xpath(f"//*[@data-q='{question['id']}']//*[@name='{self.key(question)}']")

    def choices(self, question):
        """The values that may be marked, in their order."""
        fields = self.fields(question)
        if fields[0].tag == "select":
            return [option.get("value") for option in fields[0].iter("option") if option.get("value")]
        return [field.get("value") for field in fields]

    def title(self, question):
        """A question's words."""
        return " ".join(self.page.tree.xpath(f"//*[@data-q='{question['id']}']//span")[0].text_content().split())

    def size(self):
        """The bytes of the file, its logo left out."""
        return len(LOGO.sub(b"", self.page.bytes))


def sample(form, question, number=0):
    """A valid answer, as the response has it."""
    kind = question["type"]
    if kind in ("integer", "scale"):
        return question["from"] + number if kind == "integer" else int(form.choices(question)[number])
    if kind == "one":
        choices = form.choices(question)
        return choices[number % len(choices)]
    if kind == "several":
        return form.choices(question)[:2]
    if kind in ("yes-no", "signature"):
        return True
    text = SAMPLES[kind]
    return text[:question["to"]].strip() if kind in ("text", "paragraph") else text


async def fill(tab, form, question, answer, row=1):
    """Writes or marks an answer."""
    field = tab.locator(f'[name="{form.key(question, row)}"]')
    if question["type"] in MARKED:
        values = answer if isinstance(answer, list) else [answer]
        words = ["true" if value is True else "false" if value is False else str(value) for value in values]
        if await field.first.evaluate("it => it.tagName") == "SELECT":
            await field.select_option(words[0])
            return
        for word in words:
            await tab.locator(f'[name="{form.key(question, row)}"][value="{word}"]').check()
    else:
        await field.fill(str(answer))


async def fill_all(tab, form, rows=2):
    """Fills whatever is asked and gives the answers that the response has to have."""
    answers = {}
    for question in form.single:
        if question["type"] != "calculation" and await is_asked(tab, form, question):
            answers[question["id"]] = sample(form, question)
            await fill(tab, form, question, answers[question["id"]])
    found = []
    for group, questions in form.groups.items():
        for number in range(1, rows + 1):
            if number > 1:
                await tab.locator(f'[id="g.{group}:r"] + .add').click()
            row = {each["id"]: sample(form, each) for each in questions}
            for each in questions:
                await fill(tab, form, each, row[each["id"]], number)
            found.append({"group": group, "row": number, "answers": row})
    for question in form.single:
        if question["type"] == "calculation":
            answers[question["id"]] = total(question, answers, found)
        elif question["id"] not in answers:
            answers[question["id"]] = {"na": "not-applicable"}
    return {"answers": answers, **({"rows": found} if form.groups else {})}


def total(question, answers, rows):
    """A sum as its formula says; what is not answered adds nothing."""
    terms = {
        "number": lambda of: of, "rows": lambda of: len(rows),
        "yes": lambda of: sum(row["answers"].get(of) is True for row in rows),
        "answer": lambda of: answers.get(of) if isinstance(answers.get(of), (int, float)) else 0,
    }
    return sum(sign * terms[kind](of) for sign, kind, of in question["sum"])


async def is_asked(tab, form, question):
    """Whether the question is shown."""
    return await tab.locator(f'[data-q="{question["id"]}"]').first.is_visible()


async def save(tab, folder: Path):
    """Saves, and gives the file's name and the document in it."""
    async with tab.expect_download() as waiting:
        await tab.locator("#save").click()
    download = await waiting.value
    path = folder / download.suggested_filename
    await download.save_as(path)
    return path.name, json.loads(path.read_text("utf-8"))
