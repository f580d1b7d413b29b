-- AlterTable
ALTER TABLE "FloorPlan" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;
