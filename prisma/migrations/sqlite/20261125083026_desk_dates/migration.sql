-- AlterTable
ALTER TABLE "Edition" ADD COLUMN "moveInFrom" DATETIME;
ALTER TABLE "Edition" ADD COLUMN "moveInUntil" DATETIME;
ALTER TABLE "Edition" ADD COLUMN "passesUntil" DATETIME;

-- AlterTable
ALTER TABLE "Exhibitor" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Application" ADD COLUMN "requisitesOpenAt" DATETIME;
