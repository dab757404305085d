/**
 * The schema, one step per version (`PRAGMA user_version`). A step that has shipped is never changed.
 *
 * Privacy in the schema: no raw row knows a time or a seat; every table is WITHOUT ROWID and keyed by random ids, so that
 * no order of arrival is stored; the only bond between a seat and a pupil is `seat_pupil`, which goes with the seat.
 */
export const MIGRATIONS: readonly string[] = [
  `
CREATE TABLE instance (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE matter (id TEXT PRIMARY KEY, body TEXT NOT NULL, address_blocks TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE round (
  matter TEXT NOT NULL REFERENCES matter ON DELETE CASCADE,
  id TEXT NOT NULL,
  school_year TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (matter, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE session (
  id TEXT PRIMARY KEY,
  matter TEXT NOT NULL,
  round TEXT NOT NULL,
  school TEXT NOT NULL,
  class_name TEXT NOT NULL,
  grades TEXT NOT NULL,
  invited INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  closed_at INTEGER,    -- ms since 1970; the seven days of delivery count from here
  code_hash BLOB UNIQUE,-- HMAC of the class code; forgotten with the seats
  code_sealed BLOB,     -- the class code for the projector; forgotten at close
  FOREIGN KEY (matter, round) REFERENCES round ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE seat (
  id TEXT PRIMARY KEY,
  session TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
  animal TEXT NOT NULL,
  token_hash BLOB NOT NULL,
  UNIQUE (session, animal)
) STRICT, WITHOUT ROWID;
CREATE TABLE pupil (
  key TEXT PRIMARY KEY,
  matter TEXT NOT NULL,
  round TEXT NOT NULL,
  session TEXT REFERENCES session ON DELETE CASCADE, -- null: came in a file without sessions
  school TEXT NOT NULL,
  grade_group TEXT,                    -- null: the class spans groups, or the grade is not known
  live INTEGER NOT NULL DEFAULT 0,     -- contributions that are not taken back
  changes INTEGER NOT NULL DEFAULT 0,  -- grows with every change of a contribution
  released_changes INTEGER,            -- 'changes' as of the latest release; null: in no release yet
  first_release INTEGER,               -- number of the release that counted this pupil first
  FOREIGN KEY (matter, round) REFERENCES round ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX pupil_of_round ON pupil (matter, round);
CREATE INDEX pupil_of_session ON pupil (session);
CREATE TABLE seat_pupil (
  seat TEXT PRIMARY KEY REFERENCES seat ON DELETE CASCADE,
  pupil TEXT NOT NULL UNIQUE REFERENCES pupil ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE contribution (
  id TEXT PRIMARY KEY,
  pupil TEXT NOT NULL REFERENCES pupil ON DELETE CASCADE,
  rev INTEGER NOT NULL,
  feature TEXT          -- canonical JSON; null: taken back, a tombstone without content
) STRICT, WITHOUT ROWID;
CREATE INDEX contribution_of_pupil ON contribution (pupil);

CREATE TABLE release (
  matter TEXT NOT NULL,
  number INTEGER NOT NULL,
  edition TEXT NOT NULL UNIQUE,
  round TEXT NOT NULL,
  school_year TEXT NOT NULL,
  year INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('computing', 'published', 'withdrawn')),
  parameters TEXT NOT NULL,
  schools TEXT NOT NULL,
  PRIMARY KEY (matter, number),
  FOREIGN KEY (matter, round) REFERENCES round
) STRICT, WITHOUT ROWID;
CREATE TABLE release_cell (
  edition TEXT NOT NULL REFERENCES release (edition),
  layer TEXT NOT NULL CHECK (layer IN ('public', 'planner')),
  id TEXT NOT NULL,
  cell TEXT NOT NULL,
  theme TEXT NOT NULL,
  school TEXT NOT NULL,
  band TEXT NOT NULL,
  codes TEXT NOT NULL,
  splits TEXT NOT NULL,
  PRIMARY KEY (edition, layer, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE release_school_row (
  edition TEXT NOT NULL REFERENCES release (edition),
  school TEXT NOT NULL,
  theme TEXT NOT NULL,
  code TEXT NOT NULL,   -- '' is the whole theme
  band TEXT NOT NULL,
  PRIMARY KEY (edition, school, theme, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, demo INTEGER NOT NULL DEFAULT 0)
  STRICT, WITHOUT ROWID;
CREATE TABLE sign_in_link (
  token_hash BLOB PRIMARY KEY,
  staff TEXT NOT NULL REFERENCES staff ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE staff_session (
  token_hash BLOB PRIMARY KEY,
  staff TEXT NOT NULL REFERENCES staff ON DELETE CASCADE,
  expires_at INTEGER NOT NULL -- ms since 1970
) STRICT, WITHOUT ROWID;

-- A release is frozen: rows come while it is computing; afterwards it can only be withdrawn whole. Starting a demo's story
-- over is the one exception, marked in 'instance' inside the transaction that does it.
CREATE TRIGGER release_frozen_update BEFORE UPDATE ON release
  WHEN NOT (OLD.state = 'computing' AND NEW.edition = OLD.edition)
    AND NOT (OLD.state = 'published' AND NEW.state = 'withdrawn' AND NEW.edition = OLD.edition
      AND NEW.matter = OLD.matter AND NEW.number = OLD.number AND NEW.schools = OLD.schools
      AND NEW.parameters = OLD.parameters AND NEW.round = OLD.round AND NEW.year = OLD.year)
  BEGIN SELECT RAISE(ABORT, 'a release is frozen'); END;
CREATE TRIGGER release_frozen_delete BEFORE DELETE ON release
  WHEN OLD.state <> 'computing' AND NOT EXISTS (SELECT 1 FROM instance WHERE name = 'demo-clearing')
  BEGIN SELECT RAISE(ABORT, 'a release is frozen'); END;
${['release_cell', 'release_school_row']
  .map(
    (table) => `
CREATE TRIGGER ${table}_frozen_insert BEFORE INSERT ON ${table}
  WHEN (SELECT state FROM release WHERE edition = NEW.edition) <> 'computing'
  BEGIN SELECT RAISE(ABORT, 'a release is frozen'); END;
CREATE TRIGGER ${table}_frozen_update BEFORE UPDATE ON ${table}
  BEGIN SELECT RAISE(ABORT, 'a release is frozen'); END;
CREATE TRIGGER ${table}_frozen_delete BEFORE DELETE ON ${table}
  WHEN (SELECT state FROM release WHERE edition = OLD.edition) = 'published'
    AND NOT EXISTS (SELECT 1 FROM instance WHERE name = 'demo-clearing')
  BEGIN SELECT RAISE(ABORT, 'a release is frozen'); END;`,
  )
  .join('\n')}
`,
  `
ALTER TABLE session ADD COLUMN strand TEXT NOT NULL DEFAULT 'pupils' CHECK (strand IN ('pupils', 'adults'));
-- Whoever is heard has a row in 'pupil'. Children and grown-ups are told apart by their session, here and nowhere else;
-- what came in a file without sessions is the children's.
CREATE VIEW heard AS
  SELECT pupil.*, coalesce(session.strand, 'pupils') AS strand FROM pupil LEFT JOIN session ON session.id = pupil.session;
`,
  `
CREATE TABLE receipt_salt (session TEXT PRIMARY KEY REFERENCES session ON DELETE CASCADE, salt BLOB NOT NULL)
  STRICT, WITHOUT ROWID;
CREATE TABLE receipt (
  session TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
  hash BLOB NOT NULL,    -- argon2id with the session's salt
  pupil TEXT UNIQUE REFERENCES pupil ON DELETE SET NULL, -- null: raw is erased, the answer stays
  first_release INTEGER, -- of a pupil that is erased
  PRIMARY KEY (session, hash)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER receipt_outlives_pupil BEFORE DELETE ON pupil
  BEGIN UPDATE receipt SET first_release = OLD.first_release WHERE pupil = OLD.key; END;
`,
  `
-- Strands: visitors of a stand beside pupils and grown-ups. A check cannot be changed, so the column is made anew.
DROP VIEW heard;
ALTER TABLE session ADD COLUMN strand_now TEXT NOT NULL DEFAULT 'pupils'
  CHECK (strand_now IN ('pupils', 'visitors', 'adults'));
UPDATE session SET strand_now = strand;
ALTER TABLE session DROP COLUMN strand;
ALTER TABLE session RENAME COLUMN strand_now TO strand;
CREATE VIEW heard AS
  SELECT pupil.*, coalesce(session.strand, 'pupils') AS strand FROM pupil LEFT JOIN session ON session.id = pupil.session;

-- The lesson. Times are the teacher's presses, ms since 1970; a session that came in a file has none.
ALTER TABLE session ADD COLUMN basis TEXT NOT NULL DEFAULT 'public-task'
  CHECK (basis IN ('public-task', 'guardian-consent'));
ALTER TABLE session ADD COLUMN promised INTEGER CHECK (promised IN (0, 1)); -- null: nobody has said
ALTER TABLE session ADD COLUMN step TEXT NOT NULL DEFAULT 'intro';
ALTER TABLE session ADD COLUMN step_started_at INTEGER;
ALTER TABLE session ADD COLUMN paused_at INTEGER;
ALTER TABLE session ADD COLUMN extra_minutes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN revealed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN pressed_at INTEGER; -- the teacher's latest press; the automatic end counts from here
ALTER TABLE session ADD COLUMN opened_by TEXT;     -- staff; stays when the staff goes, then nobody runs the session
CREATE INDEX session_of_staff ON session (opened_by);

ALTER TABLE seat ADD COLUMN state TEXT NOT NULL DEFAULT 'joined' CHECK (state IN ('joined', 'working', 'sent'));
ALTER TABLE seat ADD COLUMN waiting INTEGER NOT NULL DEFAULT 0; -- contributions that the device holds unsent
CREATE TABLE rejoin (seat TEXT PRIMARY KEY REFERENCES seat ON DELETE CASCADE, ends_at INTEGER NOT NULL)
  STRICT, WITHOUT ROWID;
-- Why a device is refused whose seat the teacher took away; knows no pupil, and goes when the session's seats go.
CREATE TABLE ended_seat (
  seat TEXT PRIMARY KEY,
  session TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
  token_hash BLOB NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('evicted', 'moved'))
) STRICT, WITHOUT ROWID;

-- A planner's link for whoever holds sessions of one case; a member of staff without an account.
CREATE TABLE invitation (
  staff TEXT PRIMARY KEY REFERENCES staff ON DELETE CASCADE,
  matter TEXT NOT NULL REFERENCES matter ON DELETE CASCADE,
  duty TEXT NOT NULL CHECK (duty IN ('teacher', 'facilitator')),
  moderator TEXT REFERENCES invitation ON DELETE CASCADE,
  token_hash BLOB NOT NULL UNIQUE,
  bound INTEGER NOT NULL DEFAULT 0, -- a device has opened the link
  CHECK ((duty = 'facilitator') = (moderator IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX invitation_of_matter ON invitation (matter);
CREATE INDEX invitation_of_moderator ON invitation (moderator);
CREATE TRIGGER invitation_takes_its_staff AFTER DELETE ON invitation
  BEGIN DELETE FROM staff WHERE id = OLD.staff; END;
CREATE TABLE device_code (
  staff TEXT PRIMARY KEY REFERENCES staff ON DELETE CASCADE,
  code_hash BLOB NOT NULL UNIQUE,
  ends_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`,
  `
-- The class's own layer: its map as it was last shown, its vote, its statement.
CREATE TABLE class_show (
  session TEXT PRIMARY KEY REFERENCES session ON DELETE CASCADE,
  number INTEGER NOT NULL,
  sent INTEGER NOT NULL,  -- seats that had sent; says when the map may be counted anew
  secret BLOB NOT NULL,   -- draws the thresholds; goes with the row, seven days after close
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE class_vote (
  session TEXT PRIMARY KEY REFERENCES session ON DELETE CASCADE,
  cards TEXT NOT NULL,
  card_order TEXT         -- null: the vote is open
) STRICT, WITHOUT ROWID;
CREATE TABLE ballot (     -- while the vote is open
  seat TEXT PRIMARY KEY REFERENCES seat ON DELETE CASCADE,
  session TEXT NOT NULL REFERENCES class_vote ON DELETE CASCADE,
  picks TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX ballot_of_session ON ballot (session);
CREATE TABLE class_statement (session TEXT PRIMARY KEY REFERENCES session ON DELETE CASCADE, body TEXT NOT NULL)
  STRICT, WITHOUT ROWID;

-- Texts that wait for the teacher. A row comes with a text and goes with any change of it, so that what was let through is
-- always what the child says now. The key is random and stands for the text towards the teacher.
CREATE TABLE class_text (
  contribution TEXT PRIMARY KEY REFERENCES contribution ON DELETE CASCADE,
  session TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
  key TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('new', 'waiting', 'approved', 'held')), -- new: not let into the queue yet
  masked TEXT NOT NULL DEFAULT '[]',
  approved TEXT CHECK ((approved IS NOT NULL) = (state = 'approved')), -- the only words that may ever leave
  reason TEXT,
  ended INTEGER NOT NULL DEFAULT 0 -- the queue's days are over; the child's own words are deleted
) STRICT, WITHOUT ROWID;
CREATE INDEX class_text_of_session ON class_text (session);
ALTER TABLE session ADD COLUMN texts_unread INTEGER NOT NULL DEFAULT 0; -- deleted because nobody read them in time
INSERT INTO class_text (contribution, session, key, state)
  SELECT contribution.id, pupil.session, lower(hex(randomblob(16))), 'new'
  FROM contribution JOIN pupil ON pupil.key = contribution.pupil
  WHERE pupil.session IS NOT NULL AND instr(feature, '"text":') > 0;
CREATE TRIGGER class_text_comes AFTER INSERT ON contribution WHEN instr(NEW.feature, '"text":') > 0
  BEGIN
    INSERT INTO class_text (contribution, session, key, state)
      SELECT NEW.id, session, lower(hex(randomblob(16))), 'new' FROM pupil WHERE key = NEW.pupil AND session IS NOT NULL;
  END;
CREATE TRIGGER class_text_changes AFTER UPDATE ON contribution WHEN NEW.rev <> OLD.rev
  BEGIN
    DELETE FROM class_text WHERE contribution = NEW.id;
    INSERT INTO class_text (contribution, session, key, state)
      SELECT NEW.id, session, lower(hex(randomblob(16))), 'new' FROM pupil
      WHERE key = NEW.pupil AND session IS NOT NULL AND instr(NEW.feature, '"text":') > 0;
  END;
`,
  `
-- What a class has laid forth on the case's page: a copy, so that later words are not public before the teacher says so.
CREATE TABLE public_statement (
  session TEXT PRIMARY KEY REFERENCES session ON DELETE CASCADE,
  date TEXT NOT NULL, -- ISO 8601, when it was laid forth; no time of day
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Statements of pupils' and parents' councils, written down by the planner.
CREATE TABLE council_statement (
  id TEXT PRIMARY KEY,
  matter TEXT NOT NULL REFERENCES matter ON DELETE CASCADE,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX council_statement_of_matter ON council_statement (matter);
`,
  `
-- A pupil that a release has counted is erased: the school's data has changed, though no row is left to say so. Without it, two
-- releases could differ by that pupil alone.
CREATE TABLE erased_since_release (
  matter TEXT NOT NULL,
  round TEXT NOT NULL,
  school TEXT NOT NULL,
  PRIMARY KEY (matter, round, school)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER erasure_changes_school AFTER DELETE ON pupil WHEN OLD.released_changes IS NOT NULL
  BEGIN INSERT OR IGNORE INTO erased_since_release VALUES (OLD.matter, OLD.round, OLD.school); END;
CREATE TRIGGER erasures_go_with_round AFTER DELETE ON round
  BEGIN DELETE FROM erased_since_release WHERE matter = OLD.matter AND round = OLD.id; END;

-- What is asked once for the whole school (how, with whom), contributions without place included.
CREATE TABLE release_school_answer (
  edition TEXT NOT NULL REFERENCES release (edition),
  school TEXT NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  band TEXT NOT NULL,
  PRIMARY KEY (edition, school, question, answer)
) STRICT, WITHOUT ROWID;
-- What the attacks on the release itself came to, once it is published; never of what is hidden.
CREATE TABLE release_attack (
  edition TEXT NOT NULL REFERENCES release (edition),
  attack TEXT NOT NULL,
  tried INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  PRIMARY KEY (edition, attack)
) STRICT, WITHOUT ROWID;
${['release_school_answer', 'release_attack']
  .map(
    (table) => `
CREATE TRIGGER ${table}_frozen_insert BEFORE INSERT ON ${table}
  WHEN (SELECT state FROM release WHERE edition = NEW.edition) <> 'computing'
  BEGIN SELECT RAISE(ABORT, 'a release is frozen'); END;
CREATE TRIGGER ${table}_frozen_update BEFORE UPDATE ON ${table}
  BEGIN SELECT RAISE(ABORT, 'a release is frozen'); END;
CREATE TRIGGER ${table}_frozen_delete BEFORE DELETE ON ${table}
  WHEN (SELECT state FROM release WHERE edition = OLD.edition) = 'published'
    AND NOT EXISTS (SELECT 1 FROM instance WHERE name = 'demo-clearing')
  BEGIN SELECT RAISE(ABORT, 'a release is frozen'); END;`,
  )
  .join('\n')}
`,
  `
-- Findings, as a planner writes them; what they rest on is checked against a release when they come.
CREATE TABLE finding (
  matter TEXT NOT NULL REFERENCES matter ON DELETE CASCADE,
  id TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('asked', 'considered', 'done', 'no')),
  release INTEGER NOT NULL, -- number of the release that it rests on
  body TEXT NOT NULL,
  PRIMARY KEY (matter, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE finding_school (
  matter TEXT NOT NULL,
  finding TEXT NOT NULL,
  school TEXT NOT NULL,
  PRIMARY KEY (matter, finding, school),
  FOREIGN KEY (matter, finding) REFERENCES finding ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- «Ble det bedre?»: which classes are asked. Those that open after the finding is done; the store adds those that are open
-- then and that nobody has joined.
CREATE TABLE better_question (
  session TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
  matter TEXT NOT NULL,
  finding TEXT NOT NULL,
  PRIMARY KEY (session, finding),
  FOREIGN KEY (matter, finding) REFERENCES finding ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TRIGGER next_class_is_asked AFTER INSERT ON session WHEN NEW.strand = 'pupils' AND NEW.state = 'open'
  BEGIN
    INSERT INTO better_question (session, matter, finding)
      SELECT NEW.id, finding.matter, finding.id FROM finding
      JOIN finding_school ON finding_school.matter = finding.matter AND finding_school.finding = finding.id
      WHERE finding.matter = NEW.matter AND status = 'done' AND school = NEW.school;
  END;
CREATE TABLE better_answer (
  pupil TEXT NOT NULL REFERENCES pupil ON DELETE CASCADE,
  matter TEXT NOT NULL,
  finding TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('yes', 'little', 'no', 'unsure')),
  PRIMARY KEY (pupil, finding),
  FOREIGN KEY (matter, finding) REFERENCES finding ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE release_better_row (
  edition TEXT NOT NULL REFERENCES release (edition),
  school TEXT NOT NULL,
  finding TEXT NOT NULL,
  answer TEXT NOT NULL,
  band TEXT NOT NULL,
  PRIMARY KEY (edition, school, finding, answer)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER release_better_row_frozen_insert BEFORE INSERT ON release_better_row
  WHEN (SELECT state FROM release WHERE edition = NEW.edition) <> 'computing'
  BEGIN SELECT RAISE(ABORT, 'a release is frozen'); END;
CREATE TRIGGER release_better_row_frozen_update BEFORE UPDATE ON release_better_row
  BEGIN SELECT RAISE(ABORT, 'a release is frozen'); END;
CREATE TRIGGER release_better_row_frozen_delete BEFORE DELETE ON release_better_row
  WHEN (SELECT state FROM release WHERE edition = OLD.edition) = 'published'
    AND NOT EXISTS (SELECT 1 FROM instance WHERE name = 'demo-clearing')
  BEGIN SELECT RAISE(ABORT, 'a release is frozen'); END;

-- What became of a receipt's pupil in public: finding ids, rows of the school table, and whether a map shows it. JSON;
-- null: in no release yet, or not joined. Outlives the pupil.
ALTER TABLE receipt ADD COLUMN parts TEXT;
`,
  `
-- The map of the latest preview, coarse, and what had come in by then.
CREATE TABLE release_preview (
  matter TEXT NOT NULL,
  round TEXT NOT NULL,
  baseline TEXT NOT NULL,
  map TEXT NOT NULL,
  PRIMARY KEY (matter, round),
  FOREIGN KEY (matter, round) REFERENCES round ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
`,
  `
-- Retention. Days only, ISO 8601.
ALTER TABLE matter ADD COLUMN closed_on TEXT;
-- The day of a round's latest release: the time of its raw rows counts from there. Not in 'release', which tells no more than
-- the year.
CREATE TABLE release_clock (
  matter TEXT NOT NULL,
  round TEXT NOT NULL,
  released_on TEXT NOT NULL,
  PRIMARY KEY (matter, round),
  FOREIGN KEY (matter, round) REFERENCES round ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO release_clock SELECT DISTINCT matter, round, date('now') FROM release WHERE state <> 'computing';

-- One row: what has been erased may lie in the file's free space until it is rewritten.
CREATE TABLE erasure (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  number INTEGER NOT NULL, -- grows with every erasure
  since TEXT,              -- ISO 8601, of the oldest that is not out of the file; null: none
  cleaned_on TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO erasure VALUES (1, 0, NULL, NULL);

-- Who did what, never with what: one row per person, verb, case, class and day, however often.
CREATE TABLE audit (
  day TEXT NOT NULL,
  actor TEXT NOT NULL,   -- id of staff, which stays when the staff goes; or 'pupil', 'command', 'schedule'
  verb TEXT NOT NULL,
  matter TEXT NOT NULL,  -- '': none
  session TEXT NOT NULL, -- '': none
  times INTEGER NOT NULL,
  touched INTEGER NOT NULL, -- rows
  PRIMARY KEY (day, actor, verb, matter, session)
) STRICT, WITHOUT ROWID;
`,
  `
-- A case says which bases its lessons may rest on, each with words of its own.
UPDATE matter SET body = json_set(json_remove(body, '$.basis'), '$.bases',
                                  json_array(json_object('is', json_extract(body, '$.basis'))))
  WHERE json_extract(body, '$.basis') IS NOT NULL;
`,
  `
-- The teacher's second yes: may everybody read it? What was let through before the question was asked, may not.
ALTER TABLE class_text ADD COLUMN quotable INTEGER NOT NULL DEFAULT 0 CHECK (quotable IN (0, 1));
-- What children wrote, frozen with a release: beside the words only what the release shows anyway.
CREATE TABLE release_text (
  edition TEXT NOT NULL REFERENCES release (edition),
  school TEXT NOT NULL,
  theme TEXT NOT NULL, -- '': not shown
  cell TEXT NOT NULL,  -- '': without place
  text TEXT NOT NULL,
  code TEXT NOT NULL,  -- '': not shown
  quoted INTEGER NOT NULL CHECK (quoted IN (0, 1)),
  PRIMARY KEY (edition, school, theme, cell, text, code)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER release_text_frozen_insert BEFORE INSERT ON release_text
  WHEN (SELECT state FROM release WHERE edition = NEW.edition) <> 'computing'
  BEGIN SELECT RAISE(ABORT, 'a release is frozen'); END;
CREATE TRIGGER release_text_frozen_update BEFORE UPDATE ON release_text
  BEGIN SELECT RAISE(ABORT, 'a release is frozen'); END;
CREATE TRIGGER release_text_frozen_delete BEFORE DELETE ON release_text
  WHEN (SELECT state FROM release WHERE edition = OLD.edition) = 'published'
    AND NOT EXISTS (SELECT 1 FROM instance WHERE name = 'demo-clearing')
  BEGIN SELECT RAISE(ABORT, 'a release is frozen'); END;
`,
];
