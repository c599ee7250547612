"""The tables, and how a database of an older release becomes one of this one.

A migration's place in the tuple is its number; none is ever changed or removed. The
number reached is SQLite's `user_version`.
"""

import sqlite3

from bot.ports import NewerDatabase

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE candidate (
        address TEXT PRIMARY KEY,          -- door and number: telegram:123, terminal:me
        active INTEGER NOT NULL DEFAULT 1, -- 0 after the candidate blocked the bot
        document BLOB NOT NULL             -- sealed
    ) WITHOUT ROWID;

    CREATE TABLE session (
        id TEXT PRIMARY KEY,
        address TEXT NOT NULL REFERENCES candidate ON DELETE CASCADE,
        started_at REAL NOT NULL,          -- seconds since 1970, UTC, as all times here
        waiting_since REAL,                -- last message that waits for a quiet moment
        document BLOB NOT NULL             -- sealed
    ) WITHOUT ROWID;
    CREATE INDEX session_of ON session (address, started_at);
    CREATE INDEX session_waiting ON session (waiting_since)
        WHERE waiting_since IS NOT NULL;

    CREATE TABLE inbox (
        update_id INTEGER PRIMARY KEY,
        received_at REAL NOT NULL,
        address TEXT,                      -- erased with the payload when done
        payload BLOB,                      -- sealed
        state TEXT NOT NULL DEFAULT 'todo',-- todo, done, dead
        attempts INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX inbox_open ON inbox (received_at, update_id) WHERE state = 'todo';
    CREATE INDEX inbox_age ON inbox (received_at);

    CREATE TABLE outbox (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        address TEXT NOT NULL,
        dedup TEXT UNIQUE,
        priority INTEGER NOT NULL DEFAULT 0,
        created_at REAL NOT NULL,
        payload BLOB,                      -- sealed
        state TEXT NOT NULL DEFAULT 'todo',-- todo, sent, dead
        attempts INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX outbox_open ON outbox (priority, id) WHERE state = 'todo';
    CREATE INDEX outbox_of ON outbox (address);

    CREATE TABLE greeted (                 -- groups that were told once
        address TEXT PRIMARY KEY
    ) WITHOUT ROWID;
    """,
    """
    -- When the next daily prompt comes: a row for each who ever asked for one.
    CREATE TABLE daily (
        address TEXT PRIMARY KEY REFERENCES candidate ON DELETE CASCADE,
        next_due REAL,                     -- NULL while none is wanted
        label TEXT NOT NULL,               -- its local date, +n where put off
        prompted TEXT NOT NULL DEFAULT '', -- the label handed out last
        waiting INTEGER NOT NULL DEFAULT 1 -- 0 while handed out or out of reach
    ) WITHOUT ROWID;
    CREATE INDEX daily_due ON daily (next_due)
        WHERE waiting = 1 AND next_due IS NOT NULL;

    CREATE TABLE prompt (                  -- handed out, and not yet decided on
        address TEXT PRIMARY KEY REFERENCES daily ON DELETE CASCADE,
        label TEXT NOT NULL,
        due_at REAL NOT NULL,
        spent INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX prompt_order ON prompt (due_at, address);

    CREATE TABLE tally (
        name TEXT PRIMARY KEY,
        count INTEGER NOT NULL
    ) WITHOUT ROWID;
    """,
    """
    -- Telegram's numbers begin anew now and then, and clocks jump: the order in which
    -- updates came is a number of our own.
    CREATE TABLE accepted (
        arrival INTEGER PRIMARY KEY AUTOINCREMENT,
        update_id INTEGER NOT NULL UNIQUE,
        received_at REAL NOT NULL,
        address TEXT,                      -- erased with the payload when done
        payload BLOB,                      -- sealed
        state TEXT NOT NULL DEFAULT 'todo',-- todo, done, dead
        attempts INTEGER NOT NULL DEFAULT 0
    );
    INSERT INTO accepted (update_id, received_at, address, payload, state, attempts)
        SELECT update_id, received_at, address, payload, state, attempts
        FROM inbox ORDER BY received_at, update_id;
    DROP TABLE inbox;
    ALTER TABLE accepted RENAME TO inbox;
    CREATE INDEX inbox_open ON inbox (arrival) WHERE state = 'todo';
    CREATE INDEX inbox_of ON inbox (address, arrival) WHERE address IS NOT NULL;
    CREATE INDEX inbox_dead ON inbox (arrival) WHERE state = 'dead';
    CREATE INDEX outbox_dead ON outbox (id) WHERE state = 'dead';
    """,
    """
    -- What is gathered around the second interview, beside the sessions.
    CREATE TABLE dossier (
        address TEXT PRIMARY KEY REFERENCES candidate ON DELETE CASCADE,
        waiting_since REAL,                -- last message that waits for a quiet moment
        document BLOB NOT NULL             -- sealed
    ) WITHOUT ROWID;
    CREATE INDEX dossier_waiting ON dossier (waiting_since)
        WHERE waiting_since IS NOT NULL;

    -- Not only the daily question comes at an hour: a row for each kind of prompt.
    CREATE TABLE schedule (
        address TEXT NOT NULL REFERENCES candidate ON DELETE CASCADE,
        kind TEXT NOT NULL,                -- daily, or round: around the interview
        next_due REAL,                     -- NULL while none is wanted
        label TEXT NOT NULL,               -- sorts as text: a later prompt is greater
        prompted TEXT NOT NULL DEFAULT '', -- the label handed out last
        waiting INTEGER NOT NULL DEFAULT 1,-- 0 while handed out or out of reach
        PRIMARY KEY (address, kind)
    ) WITHOUT ROWID;
    INSERT INTO schedule SELECT address, 'daily', next_due, label, prompted, waiting
        FROM daily;
    CREATE TABLE handed_out (
        address TEXT NOT NULL,
        kind TEXT NOT NULL,
        label TEXT NOT NULL,
        due_at REAL NOT NULL,
        spent INTEGER NOT NULL,
        PRIMARY KEY (address, kind),
        FOREIGN KEY (address, kind) REFERENCES schedule ON DELETE CASCADE
    ) WITHOUT ROWID;
    INSERT INTO handed_out SELECT address, 'daily', label, due_at, spent FROM prompt;
    DROP TABLE prompt;
    DROP TABLE daily;
    ALTER TABLE handed_out RENAME TO prompt;
    CREATE INDEX schedule_due ON schedule (next_due)
        WHERE waiting = 1 AND next_due IS NOT NULL;
    CREATE INDEX prompt_order ON prompt (due_at, address);
    """,
    """
    -- Clocks jump: which session is the newest is a number of our own.
    CREATE TABLE numbered (
        id TEXT PRIMARY KEY,
        address TEXT NOT NULL REFERENCES candidate ON DELETE CASCADE,
        number INTEGER NOT NULL,           -- of this candidate's sessions, from 1
        waiting_since REAL,                -- last message that waits for a quiet moment
        document BLOB NOT NULL,            -- sealed
        UNIQUE (address, number)
    ) WITHOUT ROWID;
    INSERT INTO numbered SELECT id, address,
        row_number() OVER (PARTITION BY address ORDER BY started_at, id),
        waiting_since, document FROM session;
    DROP TABLE session;
    ALTER TABLE numbered RENAME TO session;
    CREATE INDEX session_waiting ON session (waiting_since)
        WHERE waiting_since IS NOT NULL;

    -- What a decision waits for, and what it knows by now, stays with its update.
    ALTER TABLE inbox ADD COLUMN needs BLOB; -- sealed; state: todo, waiting, done, dead
    ALTER TABLE inbox ADD COLUMN known BLOB; -- sealed
    CREATE INDEX inbox_waiting ON inbox (arrival) WHERE state = 'waiting';

    -- A wish to be forgotten, until the key is erased, too.
    CREATE TABLE erasing (
        address TEXT PRIMARY KEY
    ) WITHOUT ROWID;

    -- Nothing is left of a message that arrived; each effect is written once as it is.
    CREATE TABLE leaving (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        address TEXT NOT NULL,
        priority INTEGER NOT NULL DEFAULT 0,
        created_at REAL NOT NULL,
        payload BLOB,                      -- sealed
        state TEXT NOT NULL DEFAULT 'todo' -- todo, dead
    );
    INSERT INTO leaving SELECT id, address, priority, created_at, payload, state
        FROM outbox WHERE state <> 'sent' ORDER BY id;
    DELETE FROM sqlite_sequence WHERE name = 'leaving';
    INSERT INTO sqlite_sequence
        SELECT 'leaving', seq FROM sqlite_sequence WHERE name = 'outbox';
    DROP TABLE outbox;
    ALTER TABLE leaving RENAME TO outbox;
    CREATE INDEX outbox_open ON outbox (priority, id) WHERE state = 'todo';
    CREATE INDEX outbox_of ON outbox (address);
    CREATE INDEX outbox_dead ON outbox (id) WHERE state = 'dead';

    ALTER TABLE candidate DROP COLUMN active;
    """,
    """
    -- Whom not to write to for a while; a door alone means all of its chats.
    CREATE TABLE pause (
        address TEXT PRIMARY KEY,
        since REAL NOT NULL,
        seconds REAL NOT NULL
    ) WITHOUT ROWID;

    -- In which topic of a chat with topics whoever writes there is answered.
    CREATE TABLE thread (
        address TEXT PRIMARY KEY,
        thread INTEGER NOT NULL
    ) WITHOUT ROWID;

    -- What failed for good says why, and may be tried again: also state 'again'.
    ALTER TABLE inbox ADD COLUMN why TEXT;
    CREATE INDEX inbox_again ON inbox (arrival) WHERE state = 'again';
    """,
    """
    -- What was done last: most messages change nothing else of a dossier, which
    -- may be long. One of an older release holds it until it is next written.
    CREATE TABLE deed (
        address TEXT PRIMARY KEY REFERENCES candidate ON DELETE CASCADE,
        document BLOB NOT NULL             -- sealed
    ) WITHOUT ROWID;
    """,
)

KEYRING = """
CREATE TABLE IF NOT EXISTS keyring.data_key (
    address TEXT PRIMARY KEY,
    wrapped BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS keyring.master (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    proof BLOB NOT NULL,    -- opens with the present master key alone
    handover BLOB           -- the present master key, for whoever has the last one
);
"""
"""One data key a candidate, in a file of its own that no backup of the data holds."""


def migrate(db: sqlite3.Connection) -> None:
    """Bring a database to this release, each step in one transaction.

    Raises:
        NewerDatabase: nothing was changed.
    """
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version > len(MIGRATIONS):
        raise NewerDatabase(
            f"the database is of release {version}, this program knows up to "
            f"{len(MIGRATIONS)}; run the newer program, or restore an older backup"
        )
    for number in range(version, len(MIGRATIONS)):
        db.executescript(
            f"BEGIN IMMEDIATE; {MIGRATIONS[number]} "
            f"PRAGMA user_version = {number + 1}; COMMIT;"
        )
    db.executescript(KEYRING)
