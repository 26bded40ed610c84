BEGIN TRANSACTION;
CREATE TABLE answer (
	submission INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	indicator TEXT, 
	state TEXT, 
	number DOUBLE, 
	date DATETIME, 
	text TEXT, 
	origin TEXT, 
	typed DOUBLE, 
	reason TEXT, 
	evidence TEXT, 
	raw TEXT, 
	sheet TEXT, 
	cell TEXT, 
	PRIMARY KEY (submission, position), 
	FOREIGN KEY(submission) REFERENCES submission (id)
)
 WITHOUT ROWID

;
INSERT INTO "answer" VALUES(1,0,'ind_00','not_applicable',NULL,NULL,'','ingevuld',NULL,'Bestaat niet in deze PPS','Zie verslag – 12 maart','3 - <b>=1+1</b> é','Indicatoren','E5');
INSERT INTO "answer" VALUES(1,1,'ind_01','answered',NULL,'2028-01-01 00:00:00.000000','','ingevuld',NULL,NULL,'Zie verslag – 12 maart','3 - <b>=1+1</b> é','Indicatoren','E6');
INSERT INTO "answer" VALUES(2,0,'ind_00','not_applicable',NULL,NULL,'','ingevuld',NULL,'Bestaat niet in deze PPS','Zie verslag – 12 maart','3 - <b>=1+1</b> é','Indicatoren','E5');
INSERT INTO "answer" VALUES(2,1,'ind_01','answered',NULL,'2028-01-01 00:00:00.000000','','ingevuld',NULL,NULL,'Zie verslag – 12 maart','3 - <b>=1+1</b> é','Indicatoren','E6');
CREATE TABLE audit (
	id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	who TEXT NOT NULL, 
	role TEXT NOT NULL, 
	action TEXT NOT NULL, 
	submission INTEGER, 
	pps_id TEXT, 
	pps_key TEXT, 
	details TEXT NOT NULL, 
	checksum TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(submission) REFERENCES submission (id)
);
INSERT INTO "audit" VALUES(1,'2026-11-02 09:30:00.000000','beheerder','beheerder','save',1,'NHN-01','nhn-01','2026-midterm, version 1, sha256 ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb, put right on screen: 1, tables pointed at: 1','11addb1e5cbdeb61b5c30390746d42e876537256a0f31bc834a69920972ec8c1');
INSERT INTO "audit" VALUES(2,'2026-11-02 09:30:00.000000','beheerder','beheerder','save',2,'NHN-01','nhn-01','2026-midterm, version 2, sha256 3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d','d6595c222cec304727ea1e1a843f8f108eb927bfed08fcbcaf6b95952f79ce23');
CREATE TABLE cell (
	submission INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	"table" TEXT, 
	"row" TEXT, 
	"column" TEXT, 
	sheet TEXT, 
	cell TEXT, 
	raw TEXT, 
	state TEXT, 
	number DOUBLE, 
	date DATETIME, 
	text TEXT, 
	PRIMARY KEY (submission, position), 
	FOREIGN KEY(submission) REFERENCES submission (id)
)
 WITHOUT ROWID

;
INSERT INTO "cell" VALUES(1,0,'fields','provincies','answer','PPS','C5','noord_holland;flevoland','answered',NULL,NULL,'noord_holland;flevoland');
INSERT INTO "cell" VALUES(1,1,'fields','deelregios','answer','PPS','C6','nhn','answered',NULL,NULL,'nhn');
INSERT INTO "cell" VALUES(1,2,'fields','naam','answer','PPS','C7','Techniekhuis','answered',NULL,NULL,'Techniekhuis');
INSERT INTO "cell" VALUES(1,3,'finance','B02.geld','budget_2024','Financien','D6','€ -1.200,50','answered',-1200.5,NULL,NULL);
INSERT INTO "cell" VALUES(2,0,'fields','provincies','answer','PPS','C5','noord_holland;flevoland','answered',NULL,NULL,'noord_holland;flevoland');
INSERT INTO "cell" VALUES(2,1,'fields','deelregios','answer','PPS','C6','nhn','answered',NULL,NULL,'nhn');
INSERT INTO "cell" VALUES(2,2,'fields','naam','answer','PPS','C7','Techniekhuis','answered',NULL,NULL,'Techniekhuis');
INSERT INTO "cell" VALUES(2,3,'finance','B02.geld','budget_2024','Financien','D6','€ -1.200,50','answered',-1200.5,NULL,NULL);
CREATE TABLE correction (
	submission INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	"table" TEXT, 
	"row" TEXT, 
	"column" TEXT, 
	old TEXT, 
	new TEXT, 
	"by" TEXT, 
	at DATETIME, 
	PRIMARY KEY (submission, position), 
	FOREIGN KEY(submission) REFERENCES submission (id)
)
 WITHOUT ROWID

;
INSERT INTO "correction" VALUES(1,0,'fields','peildatum','answer','binnenkort','1-10-2026','beheerder','2026-11-02 09:30:00.000000');
CREATE TABLE draft (
	id TEXT NOT NULL, 
	owner TEXT NOT NULL, 
	filename TEXT NOT NULL, 
	content BLOB NOT NULL, 
	sha256 TEXT NOT NULL, 
	size INTEGER NOT NULL, 
	created DATETIME NOT NULL, 
	expires DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE draft_correction (
	draft TEXT NOT NULL, 
	"table" TEXT NOT NULL, 
	"row" TEXT NOT NULL, 
	"column" TEXT NOT NULL, 
	old TEXT NOT NULL, 
	new TEXT NOT NULL, 
	"by" TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (draft, "table", "row", "column"), 
	FOREIGN KEY(draft) REFERENCES draft (id) ON DELETE CASCADE
);
CREATE TABLE draft_pointing (
	draft TEXT NOT NULL, 
	"table" TEXT NOT NULL, 
	sheet TEXT, 
	header_row INTEGER, 
	columns TEXT, 
	"by" TEXT, 
	at DATETIME, 
	PRIMARY KEY (draft, "table"), 
	FOREIGN KEY(draft) REFERENCES draft (id) ON DELETE CASCADE
);
CREATE TABLE finding (
	submission INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	sheet TEXT, 
	cell TEXT, 
	severity TEXT, 
	code TEXT, 
	message TEXT, 
	remedy TEXT, 
	raw TEXT, 
	PRIMARY KEY (submission, position), 
	FOREIGN KEY(submission) REFERENCES submission (id)
)
 WITHOUT ROWID

;
INSERT INTO "finding" VALUES(1,0,'PPS','C9','waarschuwing','NIET-IN-REGISTER','Kent de PPS niet.','Kijk het na.','x');
INSERT INTO "finding" VALUES(2,0,'PPS','C9','waarschuwing','NIET-IN-REGISTER','Kent de PPS niet.','Kijk het na.','x');
CREATE TABLE monitor_versions (
	id INTEGER NOT NULL, 
	schema INTEGER NOT NULL, 
	data INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT one_row CHECK (id = 1)
);
INSERT INTO "monitor_versions" VALUES(1,4,2);
CREATE TABLE original (
	submission INTEGER NOT NULL, 
	content BLOB NOT NULL, 
	PRIMARY KEY (submission), 
	FOREIGN KEY(submission) REFERENCES submission (id)
);
INSERT INTO "original" VALUES(1,X'61');
INSERT INTO "original" VALUES(2,X'62');
CREATE TABLE outcome (
	id INTEGER NOT NULL, 
	pps_key TEXT NOT NULL, 
	months INTEGER NOT NULL, 
	outcome TEXT NOT NULL, 
	established DATETIME NOT NULL, 
	note TEXT NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	recorded_by TEXT NOT NULL, 
	checksum TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(pps_key) REFERENCES partnership (pps_key)
);
CREATE TABLE partnership (
	pps_key TEXT NOT NULL, 
	pps_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	campus TEXT NOT NULL, 
	sector TEXT, 
	scheme TEXT, 
	active_from DATETIME, 
	active_to DATETIME, 
	checksum TEXT NOT NULL, 
	PRIMARY KEY (pps_key)
);
INSERT INTO "partnership" VALUES('nhn-01','NHN-01','Techniekhuis','Campus Dijk','techniek','rif_2019','2023-08-01 00:00:00.000000',NULL,'84cc5b692a4be859822072fc26a8426fb03530f056011f3e2f06b667e0125d57');
CREATE TABLE partnership_region (
	pps_key TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	region TEXT NOT NULL, 
	PRIMARY KEY (pps_key, kind, position), 
	FOREIGN KEY(pps_key) REFERENCES partnership (pps_key)
);
INSERT INTO "partnership_region" VALUES('nhn-01','provinces',0,'noord_holland');
INSERT INTO "partnership_region" VALUES('nhn-01','provinces',1,'flevoland');
INSERT INTO "partnership_region" VALUES('nhn-01','subregions',0,'nhn');
CREATE TABLE pointing (
	submission INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	"table" TEXT, 
	sheet TEXT, 
	header_row INTEGER, 
	columns TEXT, 
	"by" TEXT, 
	at DATETIME, 
	PRIMARY KEY (submission, position), 
	FOREIGN KEY(submission) REFERENCES submission (id)
)
 WITHOUT ROWID

;
INSERT INTO "pointing" VALUES(1,0,'kpi','Cijfers é',9,'[["Wat?", 2, "kpi"], ["", 3, "target"], ["=1+1", 4, ""]]','beheerder','2026-11-02 09:30:00.000000');
CREATE TABLE submission (
	id INTEGER NOT NULL, 
	pps_key TEXT NOT NULL, 
	round_key TEXT NOT NULL, 
	pps_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	campus TEXT NOT NULL, 
	round TEXT NOT NULL, 
	reference_date DATETIME NOT NULL, 
	start_date DATETIME NOT NULL, 
	subsidy_end DATETIME, 
	scheme TEXT NOT NULL, 
	sector TEXT, 
	visibility TEXT NOT NULL, 
	model_version TEXT NOT NULL, 
	template_version TEXT, 
	version INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	filename TEXT NOT NULL, 
	size INTEGER NOT NULL, 
	uploaded_at DATETIME NOT NULL, 
	uploaded_by TEXT NOT NULL, 
	draft_id TEXT, 
	checksum TEXT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (pps_key, round_key, version), 
	CONSTRAINT known_state CHECK (state IN ('current', 'superseded', 'withdrawn')), 
	FOREIGN KEY(pps_key) REFERENCES partnership (pps_key), 
	UNIQUE (draft_id)
);
INSERT INTO "submission" VALUES(1,'nhn-01','2026-midterm','NHN-01','Techniekhuis','Campus Dijk','2026-midterm','2026-10-01 00:00:00.000000','2023-08-01 00:00:00.000000','2027-07-31 00:00:00.000000','rif_2019','techniek','platform','2026.1','1',1,'superseded','ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb','2026-midterm.xlsx',1,'2026-11-02 09:30:00.000000','beheerder',NULL,'6760824d05859ef6b76a4e987ef2164710aa3043609c3ef15dc7d4c4db91b2e9');
INSERT INTO "submission" VALUES(2,'nhn-01','2026-midterm','NHN-01','Techniekhuis','Campus Dijk','2026-midterm','2026-10-01 00:00:00.000000','2023-08-01 00:00:00.000000','2027-07-31 00:00:00.000000','rif_2019','techniek','platform','2026.1','1',2,'current','3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d','2026-midterm.xlsx',1,'2026-11-02 09:30:00.000000','beheerder',NULL,'d2393df8488ae33fb34d0a9a0e9768dd5d6f3251fab338ad778b98c0f6970e63');
CREATE UNIQUE INDEX one_current_a_round ON submission (pps_key, round_key) WHERE state = 'current';
CREATE UNIQUE INDEX same_bytes_once ON submission (sha256) WHERE state != 'withdrawn';
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is append only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is append only'); END;
COMMIT;
