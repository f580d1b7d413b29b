-- Where halls were was a text of each: one venue a centre and text.
INSERT INTO "Venue" ("id", "centreId", "slug", "nameRu", "nameEn", "position")
SELECT
    gen_random_uuid()::text,
    "centreId",
    'venue-' || row_number() OVER (PARTITION BY "centreId" ORDER BY "first", "venueRu"),
    "venueRu",
    "venueEn",
    row_number() OVER (PARTITION BY "centreId" ORDER BY "first", "venueRu") - 1
FROM (
    SELECT "centreId", "venueRu", max("venueEn") AS "venueEn", min("position") AS "first"
    FROM "Hall" WHERE "venueRu" <> '' AND "venueId" IS NULL GROUP BY "centreId", "venueRu"
) AS "texts";
UPDATE "Hall" SET "venueId" = (
    SELECT "Venue"."id" FROM "Venue" WHERE "Venue"."centreId" = "Hall"."centreId" AND "Venue"."nameRu" = "Hall"."venueRu"
) WHERE "venueRu" <> '' AND "venueId" IS NULL;

-- AlterTable
ALTER TABLE "Hall" DROP COLUMN "venueEn",
DROP COLUMN "venueRu";
