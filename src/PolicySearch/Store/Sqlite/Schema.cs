namespace PolicySearch.Store.Sqlite;

/// <summary>The tables of <c>policysearch.db</c>. All of them are record: what search needs besides is derived from them, and lies elsewhere.</summary>
internal static class Schema
{
    /// <summary>The format that this version writes, kept as the file's <c>user_version</c>.</summary>
    public const int Format = 6;

    /// <summary>Marks the file as ours (<c>application_id</c>): "PolS".</summary>
    public const int ApplicationId = 0x506F6C53;

    /// <summary>The file's name in the index folder.</summary>
    public const string FileName = "policysearch.db";

    /// <summary>Creates everything.</summary>
    public const string Create = """
        CREATE TABLE meta (key TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
        INSERT INTO meta VALUES ('next_task', 1), ('store_id', lower(hex(randomblob(16))));

        -- Every write makes a generation; what is derived from the store says which one it holds. mark: drawn at random.
        CREATE TABLE generations (number INTEGER PRIMARY KEY, mark TEXT NOT NULL, at TEXT NOT NULL);
        INSERT INTO generations VALUES (0, lower(hex(randomblob(8))), strftime('%Y-%m-%dT%H:%M:%SZ', 'now'));
        -- Documents that were removed, and by which generation.
        CREATE TABLE deletions (document TEXT PRIMARY KEY, generation INTEGER NOT NULL) WITHOUT ROWID;

        CREATE TABLE documents (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            key TEXT NOT NULL UNIQUE,        -- first 12 hexadecimal digits of SHA-256 of source
            source TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL, title TEXT NOT NULL, document_number TEXT, issuer TEXT,
            region_code TEXT, region_name TEXT, region_level TEXT, region_path TEXT,  -- path: JSON array
            issued TEXT, published TEXT, validity TEXT, expires TEXT, year INTEGER, plan_end INTEGER, kind TEXT NOT NULL, sha256 TEXT NOT NULL,
            address TEXT,                    -- where it was published, as a data set states it
            first_task INTEGER NOT NULL, task_count INTEGER NOT NULL, target_count INTEGER NOT NULL,  -- its tasks' rows follow one another
            generation INTEGER NOT NULL);    -- which wrote it, or a decision on one of its tasks
        CREATE INDEX documents_by_generation ON documents (generation);

        CREATE TABLE tasks (
            id INTEGER PRIMARY KEY,
            document INTEGER NOT NULL, sequence INTEGER NOT NULL, number TEXT NOT NULL,
            section TEXT NOT NULL,           -- JSON array, outermost heading first
            text TEXT NOT NULL, binding INTEGER NOT NULL, line INTEGER NOT NULL);

        CREATE TABLE departments (id INTEGER PRIMARY KEY, name TEXT NOT NULL, canonical TEXT NOT NULL, UNIQUE (name, canonical));
        CREATE TABLE task_departments (
            task INTEGER NOT NULL, ordinal INTEGER NOT NULL, department INTEGER NOT NULL, role TEXT NOT NULL,
            PRIMARY KEY (task, ordinal)) WITHOUT ROWID;

        CREATE TABLE targets (
            task INTEGER NOT NULL, ordinal INTEGER NOT NULL, quote TEXT NOT NULL, start INTEGER NOT NULL,
            indicator TEXT NOT NULL, canonical TEXT NOT NULL, basis TEXT NOT NULL, op TEXT NOT NULL,
            value TEXT NOT NULL, upper TEXT, unit TEXT NOT NULL, year INTEGER, period TEXT, strength TEXT NOT NULL,
            code TEXT, standard_value TEXT, standard_upper TEXT, standard_unit TEXT, place TEXT, against TEXT, aspiration TEXT, nature TEXT,
            scope TEXT NOT NULL DEFAULT '', instrument INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (task, ordinal)) WITHOUT ROWID;
        CREATE INDEX targets_by_indicator ON targets (indicator);
        CREATE INDEX targets_by_canonical ON targets (canonical) WHERE canonical <> '';
        CREATE INDEX targets_by_code ON targets (code) WHERE code IS NOT NULL;

        -- Headline goals stated without a figure (stated_as: what they are tied to instead).
        CREATE TABLE stated_goals (
            task INTEGER NOT NULL, ordinal INTEGER NOT NULL, quote TEXT NOT NULL, start INTEGER NOT NULL,
            indicator TEXT NOT NULL, code TEXT NOT NULL, stated_as TEXT NOT NULL, year INTEGER,
            PRIMARY KEY (task, ordinal)) WITHOUT ROWID;

        -- What a document states as achieved. task: its number in the document; NULL for a sentence of the look back, which is no task.
        CREATE TABLE results (
            document INTEGER NOT NULL, sequence INTEGER NOT NULL, task INTEGER, section TEXT NOT NULL, sentence TEXT NOT NULL, line INTEGER NOT NULL,
            quote TEXT NOT NULL, start INTEGER NOT NULL, indicator TEXT NOT NULL, canonical TEXT NOT NULL, code TEXT, scope TEXT NOT NULL,
            basis TEXT NOT NULL, op TEXT NOT NULL, value TEXT NOT NULL, upper TEXT, unit TEXT NOT NULL, year INTEGER, since INTEGER, period TEXT,
            strength TEXT NOT NULL, stated TEXT NOT NULL, standard_value TEXT, standard_upper TEXT, standard_unit TEXT, place TEXT, against TEXT,
            PRIMARY KEY (document, sequence)) WITHOUT ROWID;
        CREATE INDEX results_by_indicator ON results (indicator);
        CREATE INDEX results_by_code ON results (code) WHERE code IS NOT NULL;

        -- Themes and topics that the classifier gave. level: 'theme' or 'topic'.
        CREATE TABLE labels (id INTEGER PRIMARY KEY, level TEXT NOT NULL, code TEXT NOT NULL, UNIQUE (level, code));
        CREATE TABLE task_labels (
            task INTEGER NOT NULL, ordinal INTEGER NOT NULL, label INTEGER NOT NULL, score REAL NOT NULL,
            PRIMARY KEY (task, ordinal)) WITHOUT ROWID;

        -- A researcher's decisions. They outlive the document's tasks; sequence is NULL while no task has that text.
        CREATE TABLE corrections (
            document TEXT NOT NULL, text TEXT NOT NULL, sequence INTEGER,
            theme TEXT NOT NULL, topic TEXT NOT NULL, also_themes TEXT NOT NULL, also_topics TEXT NOT NULL,
            by TEXT NOT NULL, at TEXT NOT NULL,
            PRIMARY KEY (document, text)) WITHOUT ROWID;

        CREATE VIEW task_list AS
            SELECT d.key || '-' || t.sequence AS task, d.name AS document, d.region_name AS region, d.year, t.number, t.section, t.text
            FROM tasks t JOIN documents d ON d.id = t.document;
        """;

    /// <summary>
    /// What brings a file of an earlier format to the next one; the first is from 1 to 2. Where what is new stands in the documents alone,
    /// fingerprints are emptied, so that the next run over the documents reads each of them again. Corrections are kept. Until
    /// format 4 the file held what search needs too; it is dropped, and built anew beside the file.
    /// </summary>
    public static IReadOnlyList<string> Upgrades { get; } =
    [
        """
        ALTER TABLE documents ADD COLUMN validity TEXT;
        ALTER TABLE documents ADD COLUMN expires TEXT;
        ALTER TABLE targets ADD COLUMN code TEXT;
        ALTER TABLE targets ADD COLUMN standard_value TEXT;
        ALTER TABLE targets ADD COLUMN standard_upper TEXT;
        ALTER TABLE targets ADD COLUMN standard_unit TEXT;
        ALTER TABLE targets ADD COLUMN place TEXT;
        ALTER TABLE targets ADD COLUMN against TEXT;
        ALTER TABLE targets ADD COLUMN aspiration TEXT;
        ALTER TABLE targets ADD COLUMN nature TEXT;
        CREATE INDEX targets_by_code ON targets (code) WHERE code IS NOT NULL;
        CREATE TABLE stated_goals (
            task INTEGER NOT NULL, ordinal INTEGER NOT NULL, quote TEXT NOT NULL, start INTEGER NOT NULL,
            indicator TEXT NOT NULL, code TEXT NOT NULL, stated_as TEXT NOT NULL, year INTEGER,
            PRIMARY KEY (task, ordinal)) WITHOUT ROWID;
        UPDATE documents SET sha256 = '';
        UPDATE meta SET value = value + 1 WHERE key = 'generation';
        """,
        """
        DELETE FROM postings;
        DELETE FROM segments;
        UPDATE meta SET value = 0 WHERE key = 'text_version';
        UPDATE meta SET value = value + 1 WHERE key = 'generation';
        """,
        """
        ALTER TABLE targets ADD COLUMN scope TEXT NOT NULL DEFAULT '';
        UPDATE documents SET sha256 = '';
        UPDATE meta SET value = value + 1 WHERE key = 'generation';
        """,
        """
        ALTER TABLE targets ADD COLUMN instrument INTEGER NOT NULL DEFAULT 0;
        DROP TABLE segments;
        DROP TABLE postings;
        CREATE TABLE generations (number INTEGER PRIMARY KEY, mark TEXT NOT NULL, at TEXT NOT NULL);
        INSERT INTO generations SELECT value + 1, lower(hex(randomblob(8))), strftime('%Y-%m-%dT%H:%M:%SZ', 'now') FROM meta WHERE key = 'generation';
        CREATE TABLE deletions (document TEXT PRIMARY KEY, generation INTEGER NOT NULL) WITHOUT ROWID;
        ALTER TABLE documents ADD COLUMN generation INTEGER NOT NULL DEFAULT 0;
        UPDATE documents SET generation = (SELECT max(number) FROM generations);
        CREATE INDEX documents_by_generation ON documents (generation);
        DELETE FROM meta WHERE key IN ('generation', 'next_segment', 'text_version');
        INSERT INTO meta VALUES ('store_id', lower(hex(randomblob(16))));
        """,
        """
        CREATE TABLE results (
            document INTEGER NOT NULL, sequence INTEGER NOT NULL, task INTEGER, section TEXT NOT NULL, sentence TEXT NOT NULL, line INTEGER NOT NULL,
            quote TEXT NOT NULL, start INTEGER NOT NULL, indicator TEXT NOT NULL, canonical TEXT NOT NULL, code TEXT, scope TEXT NOT NULL,
            basis TEXT NOT NULL, op TEXT NOT NULL, value TEXT NOT NULL, upper TEXT, unit TEXT NOT NULL, year INTEGER, since INTEGER, period TEXT,
            strength TEXT NOT NULL, stated TEXT NOT NULL, standard_value TEXT, standard_upper TEXT, standard_unit TEXT, place TEXT, against TEXT,
            PRIMARY KEY (document, sequence)) WITHOUT ROWID;
        CREATE INDEX results_by_indicator ON results (indicator);
        CREATE INDEX results_by_code ON results (code) WHERE code IS NOT NULL;
        ALTER TABLE documents ADD COLUMN address TEXT;
        UPDATE documents SET sha256 = '';
        """,
    ];
}
