#!/usr/bin/env python3
"""Tests of the corpus, the runner and the report: python3 Benchmarks/test_benchmarks.py"""

import datetime
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from types import SimpleNamespace

import agency
import contestants
import corpus
import forms
import history
import measure
import report
import ruled

PAGES = 205


def tree(folder):
    """Path to text of every file in `folder`."""
    found = {}
    for path, _ in contestants.listing(folder):
        with open(os.path.join(folder, path), encoding="utf-8") as file:
            found[path] = file.read()
    return found


def split(text):
    """Front matter and body."""
    _, front, body = text.split("---\n", 2)
    return front, body


class Corpus(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.content, cls.hugo = (os.path.join(cls.folder.name, name) for name in ("content", "hugo"))
        cls.paths = corpus.make(PAGES, cls.content, cls.hugo, seed=7)
        cls.files, cls.hugo_files = tree(cls.content), tree(cls.hugo)
        cls.plans = {path: text for path, text in cls.files.items() if path.startswith("planes/")}
        cls.sessions = {path: text for path, text in cls.files.items() if path.startswith("sesiones/")}
        cls.documents = {**cls.plans, **cls.sessions}

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_the_same_seed_gives_the_same_bytes_and_another_does_not(self):
        with tempfile.TemporaryDirectory() as folder:
            corpus.make(PAGES, os.path.join(folder, "same"), seed=7)
            corpus.make(PAGES, os.path.join(folder, "other"), seed=8)
            self.assertEqual(tree(os.path.join(folder, "same")), self.files)
            self.assertNotEqual(tree(os.path.join(folder, "other")), self.files)

    def test_there_are_as_many_documents_as_asked_a_seventh_of_them_plans(self):
        self.assertEqual(sorted(f"{path}.md" for path in self.paths), sorted(self.documents))
        self.assertEqual((len(self.plans), len(self.sessions)), (30, PAGES - 30))

    def test_a_document_has_the_size_of_a_real_one(self):
        for path, text in self.documents.items():
            front, body = split(text)
            self.assertIn(front.count("\n"), range(95, 110) if path in self.plans else range(3, 8), path)
            self.assertTrue(3_000 < len(body.encode()) < 5_500, f"{path}: {len(body.encode())}")

    def test_a_body_has_every_construct(self):
        for path, text in self.documents.items():
            for mark in ["\n## ", "\n- **", "\n1. ", "\n|---|---:|:---:|---|\n", "`acta-", "> [!IMPORTANT]", "\n- [", "]("]:
                self.assertIn(mark, text, path)

    def test_every_link_leads_to_a_file_of_the_tree(self):
        for path, text in self.documents.items():
            links = re.findall(r"\]\(([^)]+)\)", split(text)[1])
            self.assertEqual(len(links), 3)
            for link in links:
                self.assertIn(os.path.normpath(os.path.join(os.path.dirname(path), link)), self.files, path)

    def test_a_session_links_to_its_plan_which_lists_it(self):
        for path, text in self.sessions.items():
            _, year, name = path.removesuffix(".md").split("/")
            plan = f"planes/{year}/{name.split('-')[1].lower()}.md"
            self.assertIn(f"](../../{plan})", text)
            self.assertIn(f"  - id: {name}\n", self.plans[plan])
            self.assertIn(f"sesion: {name}\n", text)

    def test_a_plan_has_six_sessions_on_working_days_of_its_year(self):
        for path, text in self.plans.items():
            days = re.findall(r"^    fecha: (\S+)$", text, re.MULTILINE)
            self.assertEqual(len(days), 6)
            self.assertEqual(days, sorted(days))
            for day in days:
                self.assert_working_day(day, path.split("/")[1])

    def assert_working_day(self, day, year):
        date = datetime.date.fromisoformat(day)
        self.assertEqual(day[:4], year)
        self.assertLess(date.weekday(), 5, day)
        self.assertNotIn(day[5:], {holiday for holiday, _ in agency.FIXED_HOLIDAYS})

    def test_a_session_that_moved_says_from_where_and_why_and_falls_on_a_working_day(self):
        moved = {path: text for path, text in self.sessions.items() if "\nfecha: " in text}
        self.assertTrue(moved)
        for path, text in moved.items():
            day, = re.findall(r"^fecha: (\S+)$", text, re.MULTILINE)
            planned, = re.findall(r"^reprogramada_de: (\S+)$", text, re.MULTILINE)
            self.assert_working_day(day, path.split("/")[1])
            self.assertGreater(day, planned)
            self.assertIn("\nmotivo: ", text)

    def test_most_sessions_were_held_and_every_other_state_occurs(self):
        states = [re.search(r"^estado: (\w+)$", text, re.MULTILINE)[1] for text in self.sessions.values()]
        self.assertGreater(states.count("realizada"), 0.8 * len(states))
        self.assertEqual(set(states), {"realizada", "reprogramada", "cancelada"})

    def test_a_session_ends_with_one_or_two_commitments_made_due_and_mostly_done(self):
        done = 0
        for path, text in self.sessions.items():
            items = text.split("## Compromisos\n\n")[1].splitlines()
            self.assertIn(len(items), (1, 2), path)
            for item in items:
                marks = re.fullmatch(
                    r"\d\. .+\. `(?:equipo-t\w{3}|municipio|departamento)` `([-\d]+)`(?: `cumplido ([-\d]+)`)?", item)
                self.assertIsNotNone(marks, item)
                done += marks[2] is not None
        self.assertGreater(done, len(self.sessions) / 2)

    def test_hugo_gets_the_same_bodies_but_for_the_links(self):
        def unlinked(text):
            return re.sub(r"\]\([^)]+\)", "]()", split(text)[1])

        for path, text in self.documents.items():
            self.assertEqual(unlinked(self.hugo_files[f"content/{path}"]), unlinked(text))

    def test_hugo_gets_a_plans_front_matter_word_for_word_but_for_three_names(self):
        def plain(text):
            return re.sub(r'(fecha|aval): "([-\d]+)"', r"\1: \2", split(text)[0])

        for path, text in self.plans.items():
            theirs = plain(self.hugo_files[f"content/{path}"]).splitlines()
            changed = [line for line in split(text)[0].splitlines() if line not in theirs]
            self.assertEqual([line.split(":")[0] for line in changed], ["tema", "titulo", "presupuesto"])

    def test_hugos_links_lead_to_its_pages(self):
        for path in self.documents:
            page = path.removesuffix(".md")
            for link in re.findall(r"\]\(([^)]+)\)", split(self.hugo_files[f"content/{path}"])[1]):
                target = os.path.normpath(os.path.join(page, link))
                self.assertIn(f"content/{target}.md", self.hugo_files, path)


class RuledCorpus(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            corpus.make(PAGES, folder, seed=7, rules=True)
            cls.files = tree(folder)
        cls.figures = {}
        for path, text in cls.files.items():
            if path.startswith("cifras/"):
                cls.figures |= json.loads(text)["sessions"]
        cls.reports = {path: text for path, text in cls.files.items() if path.startswith("informes/")}

    def test_every_rule_of_the_demo_is_in_force_and_may_be_taken_out(self):
        procedure = self.files["procedimiento.md"]
        with open(os.path.join(agency.ROOT, "content/procedimiento.md"), encoding="utf-8") as file:
            rules = re.findall(r"^  - \{id: (R-\w+-\d+)", file.read(), re.MULTILINE)
        self.assertEqual(re.findall(r"^  - \{id: (R-\w+-\d+)", procedure, re.MULTILINE), rules)
        bare = ruled.without_rules(procedure)
        self.assertNotIn("R-EVA-3", bare)
        self.assertIn("\n---\n## Objetivo", bare)

    def test_a_report_states_what_the_aide_memoires_and_the_figures_come_to(self):
        quarters = [path for path in self.reports if re.search(r"-t\d\.md$", path)]
        self.assertTrue(quarters)
        for path in quarters:
            year, theme, quarter = re.fullmatch(r"informes/(\d+)/(\w+)-t(\d)\.md", path).groups()
            stated = dict(re.findall(r"(\w+): (\d+)", re.search(r"^cifras: \{(.*)\}$", self.reports[path], re.MULTILINE)[1]))
            held = self.held(year, theme, int(quarter))
            self.assertEqual(int(stated["realizadas"]), len(held), path)
            for word, name in [("participaciones", "participations"), ("evaluaciones", "evaluations")]:
                total = sum(self.figures.get(session, {}).get(name, 0) for session in held)
                self.assertEqual(int(stated[word]), total, path)

    def held(self, year, theme, quarter):
        """The sessions of a plan that were held in a quarter, by what their files say."""
        plan = self.files[f"planes/{year}/{theme}.md"]
        planned = dict(re.findall(r"^  - id: (\S+)\n    fecha: (\S+)$", plan, re.MULTILINE))
        found = []
        for session, day in planned.items():
            text = self.files.get(f"sesiones/{year}/{session}.md", "")
            day = (re.findall(r"^fecha: (\S+)$", text, re.MULTILINE) or [day])[0]
            if "estado: realizada" in text and (int(day[5:7]) + 2) // 3 == quarter:
                found.append(session)
        return found

    def test_a_plan_starts_from_a_report_that_is_there_and_was_approved_in_a_meeting_that_is_there(self):
        for path, text in self.files.items():
            if path.startswith("planes/"):
                for report_ in re.findall(r"^evaluacion_anterior: (.*)$", text, re.MULTILINE):
                    self.assertIn(report_, self.files)
                meeting = re.search(r"^aprobacion: .*sesion: (\S+)\}$", text, re.MULTILINE)[1]
                self.assertIn(f"sesiones/{meeting[:4]}/{meeting}.md", self.files)

    def test_the_documents_themselves_are_as_many_as_without_rules(self):
        planned = [path for path in self.files if re.match(r"planes/|sesiones/.*-(?!00)\d\d\.md", path)]
        self.assertEqual(len(planned), PAGES)


class Past(unittest.TestCase):
    TEXT = b"---\ntema: taaa\naprobacion: {rol: subdirector}\n---\n## Objetivo\n\nUno.\n"

    def test_drafts_have_no_approval_and_the_approved_text_comes_last_or_next_to_last(self):
        kinds = set()
        for seed in range(60):
            texts = history.versions(self.TEXT, 3, random.Random(seed))
            self.assertEqual(len(texts), 4)
            changed = texts[-1] != self.TEXT
            kinds.add(changed)
            self.assertEqual(texts[-2 if changed else -1], self.TEXT)
            for draft in texts[:-2 if changed else -1]:
                self.assertNotIn(b"aprobacion", draft)
        self.assertEqual(kinds, {False, True})
        self.assertEqual(history.versions(self.TEXT, 0, random.Random(1)), [self.TEXT])

    def test_a_repository_has_one_commit_more_than_asked_and_its_files_are_the_last_texts(self):
        with tempfile.TemporaryDirectory() as folder:
            corpus.make(20, os.path.join(folder, "content"), seed=7)
            before = tree(os.path.join(folder, "content"))
            history.grow(folder, 12)
            count = history.git(folder, "rev-list", "--count", "HEAD", capture_output=True, text=True).stdout
            self.assertEqual(count.strip(), "13")
            clean = history.git(folder, "status", "--porcelain", capture_output=True, text=True).stdout
            self.assertEqual(clean, "")
            for path, text in tree(os.path.join(folder, "content")).items():
                self.assertEqual(text.removesuffix(f"\n{history.UNAPPROVED}\n"), before[path])


class Coordinates(unittest.TestCase):
    def test_themes_are_as_few_as_years_allow(self):
        for pages, years, themes in [(1, 1, 1), (70, 2, 5), (300, 9, 5), (1000, 10, 15), (10_000, 10, 143), (100_000, 96, 149)]:
            found = corpus.coordinates(pages)
            self.assertEqual((len(found[0]), len(found[1])), (years, themes), pages)

    def test_every_year_and_theme_has_a_plan_and_no_two_share_both(self):
        for pages in [1, 7, 8, 60, 300, 1000, 10_000, 100_000]:
            years, themes, places = corpus.coordinates(pages)
            self.assertEqual(len(set(places)), -(-pages // 7), pages)
            self.assertEqual({year for _, year in places}, set(years), pages)
            self.assertEqual({theme for theme, _ in places}, set(themes), pages)

    def test_a_hundred_thousand_documents_stay_within_the_limits_of_a_file_and_a_year(self):
        years, themes, _ = corpus.coordinates(100_000)
        self.assertTrue(all(2000 <= year <= 2999 for year in years))
        for text in [split(agency.procedure(themes))[0], agency.action_plan(years[0], themes)]:
            # A key and its value are two nodes, a mapping or list one: more than these marks there are not.
            self.assertLess(2 * text.count(":") + text.count("{") + text.count("["), 10_000)


class Edits(unittest.TestCase):
    def test_each_number_puts_a_line_of_its_own_before_the_last_heading(self):
        once = contestants.edit_body("## A\n\nx\n\n## B\n\n1. y\n", 1)
        self.assertEqual(once, "## A\n\nx\n\nCorrección número 1.\n\n## B\n\n1. y\n")
        self.assertIn("número 1.\n\nCorrección número 2.\n\n## B", contestants.edit_body(once, 2))

    def test_each_number_takes_the_place_of_the_one_before_in_the_title(self):
        for key in ["titulo", "title"]:
            text = f'---\n{key}: "Plan"\nmetas:\n---\ntitle: "x"\n'
            twice = contestants.edit_title(contestants.edit_title(text, 1), 2)
            self.assertEqual(twice, text.replace('"Plan"', '"Plan Corrección número 2."'))


class Measure(unittest.TestCase):
    def test_a_command_is_timed_and_what_it_writes_is_kept(self):
        with tempfile.TemporaryDirectory() as folder:
            log = os.path.join(folder, "log")
            script = "sleep 0.05; echo first; sleep 0.1; echo second >&2; exit 3"
            wall, cpu, memory, first, code = measure.run(log, ["sh", "-c", script])
            with open(log, encoding="utf-8") as file:
                self.assertEqual(file.read(), "first\nsecond\n")
            self.assertEqual(code, 3)
            self.assertTrue(0.05 <= first < wall - 0.05)
            self.assertLess(cpu, wall)
            self.assertGreater(memory, 500_000)

    def test_memory_is_the_commands_own(self):
        with tempfile.TemporaryDirectory() as folder:
            script = "block = bytearray(80_000_000)"
            run = contestants.measure([sys.executable, "-c", script], os.path.join(folder, "log"))
            self.assertTrue(80_000_000 < run.memory < 120_000_000)

    def test_a_failing_contestant_stops_the_benchmark_with_its_words(self):
        with tempfile.TemporaryDirectory() as folder, self.assertRaises(SystemExit) as stopped:
            contestants.measure(["sh", "-c", "echo broken; exit 1"], os.path.join(folder, "log"))
        self.assertIn("broken", str(stopped.exception))


class Limit(unittest.TestCase):
    def test_a_shape_is_written_file_for_file_and_byte_for_byte(self):
        with tempfile.TemporaryDirectory() as folder:
            paths = corpus.make(20, os.path.join(folder, "content"))
            program, documents, shape, out = (
                os.path.join(folder, name) for name in ("limit", "documents", "shape", "out"))
            flags = subprocess.run(
                ["pkg-config", "--cflags", "--libs", "libcmark"], capture_output=True, text=True, check=True)
            source = os.path.join(contestants.HERE, "limit.c")
            subprocess.run(["cc", "-o", program, source, *flags.stdout.split(), "-lpthread"], check=True)
            contestants.write_documents(paths, os.path.join(folder, "content"), documents)
            wanted = [(f"{path}.html", 9_000) for path in paths] + [("a/b.ics", 40)]
            with open(shape, "w", encoding="utf-8") as file:
                file.writelines(f"{size} {path}\n" for path, size in wanted)
            subprocess.run([program, documents, out, "0", shape], check=True)
            self.assertEqual(contestants.listing(out), sorted(wanted))
            with open(os.path.join(out, wanted[3][0]), encoding="utf-8") as file:
                self.assertIn("<h2>Desarrollo</h2>", file.read())


class Forms(unittest.TestCase):
    def test_both_contents_are_one_agency_but_for_the_forms(self):
        with tempfile.TemporaryDirectory() as folder:
            options = SimpleNamespace(pages=PAGES, seed=7, planilla="planilla")
            _, documents, sessions = forms.prepare(Path(folder), options)
            bare, full = (tree(os.path.join(folder, name)) for name in ("without-forms", "with-forms"))
        self.assertEqual((documents, sessions % corpus.SESSIONS), (PAGES, 0))
        added = sorted(path for path in full if path not in bare)
        self.assertEqual(added, sorted(f"formatos/{file.name}" for file in Path(agency.ROOT, "content/formatos").glob("*.md")))
        self.assertEqual([path for path in bare if bare[path] != full[path]], ["procedimiento.md"])
        self.assertIn("responsable_datos:\n  nombre:", bare["sitio.yml"])
        self.assertIn("{id: asistencia, nombre:", full["procedimiento.md"])

    def test_a_form_is_filled_at_the_activities_that_are_known(self):
        text = "papel: carta\naplica_a: [foro, seminario, taller]\n---\n"
        self.assertEqual(forms.for_activities(text, {"taller", "foro"}), "papel: carta\naplica_a: [foro, taller]\n---\n")
        self.assertEqual(forms.for_activities(text, {"visita"}), "papel: carta\n---\n")

    def test_a_session_costs_what_its_build_takes_more_than_the_other(self):
        run = lambda wall: SimpleNamespace(wall=wall)
        rounds = [{"without forms": run(2), "with forms": run(full)} for full in (3, 5, 14)]
        # 3 s more for 10 sessions, against 2 s for 20 documents.
        self.assertAlmostEqual(forms.cost(rounds, "wall", documents=20, sessions=10), 3)
        self.assertEqual((forms.verdict(3, 3), forms.verdict(3.01, 3)), ("ok", "missed"))

    def test_sizes_are_without_logo_and_codes(self):
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder)
            (out / "a-web.html").write_bytes(b'<img src="data:image/svg+xml;base64,AAAA">')
            sheet = b'<svg class="paper"><svg class="code"><path/></svg>\n<g/>\n</svg>\n'
            (out / "a.html").write_bytes(b"<main>" + sheet * 2 + b"</main>")
            self.assertEqual(forms.sizes(out), (len(b"<img >"), len(b'<svg class="paper">\n<g/>\n</svg>\n')))


class Report(unittest.TestCase):
    def test_a_ratio_is_the_median_of_the_rounds_own(self):
        ours, theirs = ("planilla", "clean"), ("Hugo", "clean")
        runs = {
            ours: [SimpleNamespace(wall=wall) for wall in (1, 10, 2)],
            theirs: [SimpleNamespace(wall=wall) for wall in (10, 50, 40)],
        }
        bench = SimpleNamespace(runs=runs)
        self.assertEqual(report._ratio(bench, "x", ours, theirs, 1 / 12), [["x", "1/12", "1/10", "missed"]])
        self.assertEqual(report._ratio(bench, "x", ours, theirs, 1 / 9), [["x", "1/9", "1/10", "ok"]])
        self.assertEqual(report._ratio(bench, "x", ours, ("other", "clean"), 1), [])


if __name__ == "__main__":
    unittest.main()
