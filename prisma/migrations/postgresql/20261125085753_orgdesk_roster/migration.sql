-- CreateTable
CREATE TABLE "Roster" (
    "id" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "organizerId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "table" TEXT NOT NULL,
    "columns" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'submitted',
    "invite" BOOLEAN NOT NULL DEFAULT false,
    "matched" BOOLEAN NOT NULL DEFAULT false,
    "writingAt" TIMESTAMP(3),
    "report" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Roster_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Roster_expiresAt_idx" ON "Roster"("expiresAt");

-- AddForeignKey
ALTER TABLE "Roster" ADD CONSTRAINT "Roster_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Roster" ADD CONSTRAINT "Roster_organizerId_fkey" FOREIGN KEY ("organizerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
