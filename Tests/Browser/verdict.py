"""What one judge found: facts that held, facts that did not, and what could not be looked at."""

from dataclasses import dataclass, field


@dataclass
class Verdict:
    """The findings of one judge, in the order in which they were made."""

    judge: str
    passed: int = 0
    failures: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def check(self, holds, otherwise: str) -> bool:
        """Counts one fact; `otherwise` says what is wrong where it does not hold."""
        if holds:
            self.passed += 1
        else:
            self.failures.append(otherwise)
        return bool(holds)

    def check_none(self, faults, of: str) -> None:
        """Counts one fact about `of`, which holds where there are no faults; each fault is told."""
        faults = list(faults)
        self.passed += not faults
        self.failures.extend(f"{of}: {fault}" for fault in faults)

    def skip(self, why: str) -> None:
        """Names something that could not be judged here, and how it could be."""
        self.skipped.append(why)
