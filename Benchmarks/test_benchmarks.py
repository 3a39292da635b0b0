#!/usr/bin/env python3
"""Tests of the corpus, the runner and the report: python3 Benchmarks/test_benchmarks.py"""

import datetime
import os
import re
import subprocess
import sys
import tempfile
import unittest
from types import SimpleNamespace

import agency
import contestants
import corpus
import measure
import report

PAGES = 60


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
        cls.places = corpus.make(PAGES, cls.content, cls.hugo, seed=7)
        cls.files, cls.hugo_files = tree(cls.content), tree(cls.hugo)
        cls.plans = {path: text for path, text in cls.files.items() if path.startswith("planes/")}

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_the_same_seed_gives_the_same_bytes_and_another_does_not(self):
        with tempfile.TemporaryDirectory() as folder:
            corpus.make(PAGES, os.path.join(folder, "same"), seed=7)
            corpus.make(PAGES, os.path.join(folder, "other"), seed=8)
            self.assertEqual(tree(os.path.join(folder, "same")), self.files)
            self.assertNotEqual(tree(os.path.join(folder, "other")), self.files)

    def test_there_are_as_many_plans_as_asked_and_no_two_of_a_theme_and_year(self):
        self.assertEqual(len(self.plans), PAGES)
        self.assertEqual(len(set(self.places)), PAGES)

    def test_a_plan_has_the_size_of_a_real_one(self):
        for path, text in self.plans.items():
            front, body = split(text)
            self.assertIn(front.count("\n"), (24, 25), path)
            self.assertTrue(3_000 < len(body.encode()) < 5_500, f"{path}: {len(body.encode())}")

    def test_a_body_has_every_construct(self):
        for path, text in self.plans.items():
            for mark in ["\n## ", "\n- **", "\n1. ", "\n|---|---:|:---:|---|\n", "`acta-", "> [!IMPORTANT]", "\n- [", "]("]:
                self.assertIn(mark, text, path)

    def test_every_link_leads_to_a_file_of_the_tree(self):
        for path, text in self.plans.items():
            links = re.findall(r"\]\(([^)]+)\)", split(text)[1])
            self.assertEqual(len(links), 3)
            for link in links:
                self.assertIn(os.path.normpath(os.path.join(os.path.dirname(path), link)), self.files, path)

    def test_sessions_fall_on_working_days_of_the_plans_year(self):
        holidays = {day for day, _ in agency.FIXED_HOLIDAYS}
        for path, text in self.plans.items():
            for date in re.findall(r"fecha: (\d{4}-\d\d-\d\d)(?:,|\n)", text):
                day = datetime.date.fromisoformat(date)
                self.assertEqual(str(day.year), path.split("/")[1])
                self.assertLess(day.weekday(), 5, date)
                self.assertNotIn(date[5:], holidays)

    def test_hugo_gets_the_same_bodies_but_for_the_links(self):
        def unlinked(text):
            return re.sub(r"\]\([^)]+\)", "]()", split(text)[1])

        for path, text in self.plans.items():
            self.assertEqual(unlinked(self.hugo_files[f"content/{path}"]), unlinked(text))

    def test_hugos_links_lead_to_its_pages(self):
        for path in self.plans:
            page = path.removesuffix(".md")
            for link in re.findall(r"\]\(([^)]+)\)", split(self.hugo_files[f"content/{path}"])[1]):
                target = os.path.normpath(os.path.join(page, link))
                self.assertIn(f"content/{target}.md", self.hugo_files, path)

    def test_a_hundred_thousand_plans_stay_within_the_limits_of_a_file_and_a_year(self):
        years, themes, places = corpus.coordinates(100_000)
        self.assertEqual(len(set(places)), 100_000)
        self.assertLessEqual(len(themes), 1000)
        self.assertTrue(all(2000 <= year <= 2999 for year in years))


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
            places = corpus.make(20, os.path.join(folder, "content"))
            program, documents, shape, out = (
                os.path.join(folder, name) for name in ("limit", "documents", "shape", "out"))
            flags = subprocess.run(
                ["pkg-config", "--cflags", "--libs", "libcmark"], capture_output=True, text=True, check=True)
            source = os.path.join(contestants.HERE, "limit.c")
            subprocess.run(["cc", "-o", program, source, *flags.stdout.split(), "-lpthread"], check=True)
            contestants.write_documents(places, os.path.join(folder, "content"), documents)
            wanted = [(f"planes/{year}/{theme}.html", 9_000) for theme, year in places] + [("a/b.ics", 40)]
            with open(shape, "w", encoding="utf-8") as file:
                file.writelines(f"{size} {path}\n" for path, size in wanted)
            subprocess.run([program, documents, out, "0", shape], check=True)
            self.assertEqual(contestants.listing(out), sorted(wanted))
            with open(os.path.join(out, wanted[3][0]), encoding="utf-8") as file:
                self.assertIn("<h2>Objetivo</h2>", file.read())


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
