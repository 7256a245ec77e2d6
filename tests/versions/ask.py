"""Runs each statement of `since.sql` and `every.sql` on each version, every one in a database of its own."""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

# What an engine says of something that it has, and that a setting has to allow.
GATED = re.compile(r"\b(set setting|set the setting|turn on|enable the setting|enable allow_)", re.IGNORECASE)


def cases(path):
    """Statements, each behind a line `-- VERSION what`; others before it, which set the scene, end with a `;` as well."""
    for part in re.split(r"^-- ", path.read_text(), flags=re.MULTILINE)[1:]:
        head, _, text = part.partition("\n")
        version, _, what = head.partition(" ")
        statements = [text.strip() for text in text.split(";\n") if text.strip()]
        yield version, what, statements


def run(cache, version, path):
    """In the child: the answers to the statements of a file."""
    sys.path[:0] = [f"{cache}/{version}", f"{cache}/common"]
    from chdb import session

    with tempfile.TemporaryDirectory() as folder:
        engine = session.Session(folder)

        def ask(statement):
            try:
                result = engine.query(statement, "TabSeparated")
                failed = getattr(result, "has_error", None)
                return result.error_message() if failed and result.has_error() else ""
            except Exception as error:
                return str(error)

        for number, (_, _, statements) in enumerate(cases(pathlib.Path(path))):
            ask(f"CREATE DATABASE d{number} ENGINE = Atomic")
            ask(f"USE d{number}")
            answers = [ask(statement) for statement in statements]
            print(json.dumps(answers[-1]), flush=True)
    # The engines do not end well.
    import os

    os._exit(0)


def answers(cache, version, path):
    command = [sys.executable, __file__, "--run", cache, version, path]
    output = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=600).stdout
    return [json.loads(line) for line in output.decode().splitlines() if line.startswith('"')]


def main(cache, *versions):
    wrong = 0
    for file in ["since.sql", "every.sql"]:
        path = pathlib.Path(file)
        told = {version: answers(cache, version, file) for version in versions}
        for number, (claimed, what, _) in enumerate(cases(path)):
            lacking = [
                version
                for version in versions
                if told[version][number] and not GATED.search(told[version][number])
            ]
            taken = [version for version in versions if version not in lacking]
            number_of = lambda version: tuple(map(int, version.split(".")))
            late = [version for version in lacking if number_of(version) >= number_of(claimed)]
            early = [version for version in taken if number_of(version) < number_of(claimed)]
            print(f"{what}: from {taken[0] if taken else 'none of them'} on, {claimed} is said")
            if early or (late and file == "every.sql"):
                wrong += 1
                print(f"  wrong: taken by {early}, refused by {late}: {told[late[0]][number][:200] if late else ''}")
    print(f"{wrong} wrong")
    sys.exit(bool(wrong))


if sys.argv[1] == "--run":
    run(*sys.argv[2:])
else:
    main(*sys.argv[1:])
