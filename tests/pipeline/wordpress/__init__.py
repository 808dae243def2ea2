"""A real WordPress on loopback, of the packages of a Debian system, with a database of its own."""

from __future__ import annotations

import getpass
import json
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

HERE = Path(__file__).parent
SHIPPED = Path("/usr/share/wordpress")
PROGRAMS = ("mariadbd", "mariadb-install-db", "mariadb-admin", "mariadb", "php")
PATIENCE_SECONDS = 60
SETTINGS = """<?php
define('DB_NAME', 'blog'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:{socket}'); define('DB_CHARSET', 'utf8mb4');
define('WP_ENVIRONMENT_TYPE', 'local');  // application passwords without TLS
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
"""


def is_installed() -> bool:
    """Return whether this system has what it takes."""
    return SHIPPED.is_dir() and all(map(shutil.which, PROGRAMS))


@dataclass(frozen=True)
class WordPress:
    """A site that answers."""

    url: str
    site: Path
    user: str
    password: str  #: an application password of the user

    def change(self, **wanted: Sequence[str]) -> None:
        """Edit, delete, hide, publish or add posts, by their slugs."""
        _php(HERE / "change.php", self.site, json.dumps(wanted))

    def posts(self) -> list[dict[str, Any]]:
        """Return every post that is no revision, whatever its status, as the database has it."""
        return cast(list[dict[str, Any]], json.loads(_php(HERE / "posts.php", self.site)))


@contextmanager
def running(folder: Path, posts: int) -> Iterator[WordPress]:
    """Start a site with so many posts in an empty folder, and stop it at the end."""
    site, socket_path = folder / "site", folder / "db.sock"
    shutil.copytree(SHIPPED, site, ignore_dangling_symlinks=True)
    (site / "wp-config.php").unlink(missing_ok=True)  # Debian's own leads elsewhere
    (site / "wp-config.php").write_text(SETTINGS.format(socket=socket_path), encoding="utf-8")
    with ExitStack() as stack:
        stack.enter_context(_database(folder / "db", socket_path))
        url = f"http://127.0.0.1:{_free_port()}"
        password = _php(HERE / "begin.php", site, url, str(posts)).strip()
        address = url.removeprefix("http://")
        stack.enter_context(_process("php", "-S", address, "-t", str(site), str(HERE / "router.php")))
        _wait(lambda: _answers(address))
        yield WordPress(url, site, "author", password)


@contextmanager
def _database(data: Path, socket_path: Path) -> Iterator[None]:
    user = f"--user={getpass.getuser()}"
    install = ("mariadb-install-db", "--no-defaults", f"--datadir={data}", user)
    _run(*install, "--auth-root-authentication-method=normal")
    serve = ("mariadbd", "--no-defaults", f"--datadir={data}", f"--socket={socket_path}", "--skip-networking", user)
    client = ("--no-defaults", "-uroot", f"--socket={socket_path}")
    with _process(*serve, "--innodb-flush-log-at-trx-commit=0"):
        _wait(lambda: subprocess.run(["mariadb-admin", *client, "ping"], capture_output=True).returncode == 0)
        _run("mariadb", *client, "-e", "CREATE DATABASE blog CHARACTER SET utf8mb4")
        yield


@contextmanager
def _process(*command: str) -> Iterator[None]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.terminate()
        process.wait(PATIENCE_SECONDS)


def _php(*arguments: Path | str) -> str:
    return _run("php", "-d", "display_errors=0", "-d", "memory_limit=512M", *map(str, arguments))


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _wait(is_ready: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while not is_ready():
        assert time.monotonic() < end, "it does not start"
        time.sleep(0.1)


def _answers(address: str) -> bool:
    host, _, port = address.partition(":")
    with socket.socket() as probe:
        return probe.connect_ex((host, int(port))) == 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
