"""A past for a corpus: a repository in which plans were drafted, approved and, some of them, changed since."""

import random
import re
import subprocess
from pathlib import Path

#: Part of the plans that were changed after their approval, where they have two commits or more.
CHANGED_SINCE = 0.05
#: What it says in them that nobody approved.
UNAPPROVED = "Ajuste sin aprobar."
FIRST_COMMIT = 1_760_000_000


def git(folder, *arguments, **options):
    return subprocess.run(
        ["git", "-C", folder, "-c", "user.name=corpus", "-c", "user.email=corpus@example.org", *arguments],
        check=True, **options)


def grow(folder, commits, seed=1):
    """Puts `folder` into git: one commit of all files and `commits` more, each of which changes one plan.

    A plan's texts are drafts without an approval, then the text that stands now, which was approved; of some
    plans there is one text more, that nobody approved.
    """
    chance = random.Random(seed)
    plans = sorted(Path(folder, "content").glob("planes/*/*.md"))
    order = [chance.choice(plans) for _ in range(commits)]
    texts = {plan: versions(plan.read_bytes(), order.count(plan), chance) for plan in plans}
    for plan, versions_ in texts.items():
        plan.write_bytes(versions_[0])
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--no-gpg-sign", "-m", "All")
    git(folder, "fast-import", "--quiet", input=stream(folder, order, texts))
    git(folder, "reset", "-q", "--hard")


def versions(text, changes, chance):
    """The texts of a plan that changed so many times, the first one first."""
    draft = re.sub(rb"^aprobacion:.*\n", b"", text, flags=re.MULTILINE)
    tail = [text]
    if changes and chance.random() < CHANGED_SINCE:
        tail.append(text + f"\n{UNAPPROVED}\n".encode())
    drafts = [draft + b"\nBorrador %d.\n" % number for number in range(1 + changes - len(tail))]
    return drafts + tail


def stream(folder, order, texts):
    """The commits after the first one, for one fast import."""
    branch = git(folder, "symbolic-ref", "HEAD", capture_output=True, text=True).stdout.strip()
    head = git(folder, "rev-parse", "HEAD", capture_output=True, text=True).stdout.strip()
    written = dict.fromkeys(texts, 0)
    lines = bytearray()
    for number, plan in enumerate(order):
        written[plan] += 1
        text = texts[plan][written[plan]]
        message = b"Ajuste %d\n\nMotivo: lo pide el municipio\nRol: lider\n" % number
        lines += b"commit %s\ncommitter corpus <corpus@example.org> %d +0000\n" % (
            branch.encode(), FIRST_COMMIT + 3_600 * number)
        lines += b"data %d\n%s" % (len(message), message)
        if number == 0:
            lines += b"from %s\n" % head.encode()
        name = plan.relative_to(folder).as_posix().encode()
        lines += b"M 100644 inline %s\ndata %d\n%s\n" % (name, len(text), text)
    return bytes(lines)
