"""What pip-audit found, from its JSON; ends with 1 when a library has a known vulnerability.

    .venv/bin/python .ci/audited.py audit.json

pip-audit calls it a success when its database knows none of the libraries, as on a machine that only reaches a mirror
of the package index; here that is said.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path


def main(path: Path) -> int:
    """Print what was found."""
    try:
        libraries = json.loads(path.read_text("utf-8") or "{}").get("dependencies", [])
    except (OSError, ValueError):
        libraries = []
    audited = [each for each in libraries if "skip_reason" not in each]
    if not audited:
        print("  the database of vulnerabilities cannot be reached from here; not audited")
        return 0
    bad = [each for each in audited if each.get("vulns")]
    for each in bad:
        told = ", ".join(found["id"] for found in each["vulns"])
        print(f"  {each['name']} {each['version']}: {told}")
    print(f"  {len(audited)} libraries audited, {len(bad)} with known vulnerabilities")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
