import { payerTypes } from '~/domain/exhibitor/payer.rules'
import type { Messages } from '~/i18n/messages/messages'
import { Checkbox } from '~/ui/form/checkbox'
import { RadioGroup } from '~/ui/form/choices'
import { Select } from '~/ui/form/select'
import { TextArea } from '~/ui/form/text-area'
import { TextField } from '~/ui/form/text-field'

/*
 * The fields of a company in groups, for step 1 of the application and for the profile. Functions and not
 * components, so that the form around them sees the fields: its summary takes the labels from there.
 */
export type CompanyChoices = {
  countries: { code: string; name: string }[]
  centres: { id: string; name: string }[]
}

/** Who pays. What does not belong to the chosen kind of payer is hidden by style alone, scripts or not. */
export function payerFields(m: Messages, form: CompanyChoices) {
  const { company: t, optional } = m.apply
  return (
    <>
      <RadioGroup
        name="payerType"
        label={t.payerType}
        required
        options={payerTypes.map((value) => ({ value, label: t.payerTypes[value][0] ?? value, hint: t.payerTypes[value][1] }))}
      />
      <TextField name="legalName" label={t.legalName} hint={t.legalNameHint} required autoComplete="organization" maxLength={300} className="form__full" />
      <TextField name="inn" label={t.inn} hint={t.innHint} inputMode="numeric" required spellCheck={false} className="only-russian" />
      <TextField name="ogrn" label={t.ogrn} hint={t.ogrnHint} inputMode="numeric" required spellCheck={false} className="only-registered" />
      <Select
        name="country"
        label={t.country}
        required
        placeholder={t.countryChoose}
        options={form.countries.map((country) => ({ value: country.code, label: country.name }))}
        className="only-elsewhere"
      />
      <TextField name="foreignId" label={t.foreignId} hint={t.foreignIdHint} required spellCheck={false} className="only-foreign" />
      <TextField name="staffCount" label={t.staffCount} hint={t.staffCountHint} optionalLabel={optional} type="number" inputMode="numeric" min={1} />
    </>
  )
}

/** What visitors see in the directory and on the plan. */
export function catalogueFields(m: Messages, form: CompanyChoices) {
  const { company: t, optional } = m.apply
  return (
    <>
      <h2 className="form__section">{t.catalogue}</h2>
      <TextField name="brandRu" label={t.brandRu} hint={t.brandRuHint} required maxLength={120} />
      <TextField name="brandEn" label={t.brandEn} optionalLabel={optional} maxLength={120} />
      <TextField name="cityRu" label={t.cityRu} required autoComplete="address-level2" maxLength={120} />
      <TextField name="cityEn" label={t.cityEn} optionalLabel={optional} maxLength={120} />
      <Select
        name="centreId"
        label={t.centre}
        placeholder={t.noCentre}
        options={form.centres.map((centre) => ({ value: centre.id, label: centre.name }))}
      />
      <TextField name="website" label={t.website} optionalLabel={optional} type="url" inputMode="url" autoComplete="url" maxLength={300} />
      <TextArea name="descriptionRu" label={t.descriptionRu} hint={t.descriptionRuHint} optionalLabel={optional} maxLength={1000} />
      <TextArea name="descriptionEn" label={t.descriptionEn} optionalLabel={optional} maxLength={1000} />
    </>
  )
}

/** Whom the organisers speak to, and where they write. */
export function contactFields(m: Messages) {
  const { company: t, optional } = m.apply
  return (
    <>
      <h2 className="form__section">{t.contact}</h2>
      <p className="form__full muted">{t.contactNote}</p>
      <TextField name="contactName" label={t.contactName} required autoComplete="name" maxLength={160} />
      <TextField name="contactPhone" label={t.contactPhone} hint={t.contactPhoneHint} type="tel" required autoComplete="tel" maxLength={40} />
      <TextField name="contactEmail" label={t.contactEmail} type="email" required autoComplete="email" maxLength={254} />
      <TextField name="postalAddress" label={t.postalAddress} hint={t.postalAddressHint} optionalLabel={optional} maxLength={300} />
    </>
  )
}

/** The register of the Assay Chamber. */
export function assayFields(m: Messages) {
  const { company: t, optional } = m.apply
  return (
    <>
      <h2 className="form__section">{t.assay}</h2>
      <Checkbox name="precious" label={t.precious} />
      <TextField name="assayNumber" label={t.assayNumber} hint={t.assayNumberHint} optionalLabel={optional} spellCheck={false} className="only-precious" />
      <TextField name="makersMark" label={t.makersMark} hint={t.makersMarkHint} optionalLabel={optional} spellCheck={false} className="only-precious" />
      <TextField name="makersMarkYear" label={t.makersMarkYear} optionalLabel={optional} inputMode="numeric" maxLength={4} className="only-precious" />
    </>
  )
}

/** What the contract asks for. */
export function paperFields(m: Messages) {
  const { company: t, optional } = m.apply
  return (
    <>
      <h2 className="form__section">{t.papers}</h2>
      <p className="form__full muted">{t.papersNote}</p>
      <TextField name="legalAddress" label={t.legalAddress} optionalLabel={optional} autoComplete="street-address" maxLength={300} />
      <TextField name="kpp" label={t.kpp} optionalLabel={optional} spellCheck={false} className="only-company" />
      <TextField name="bankName" label={t.bankName} optionalLabel={optional} maxLength={160} />
      <TextField name="bic" label={t.bic} optionalLabel={optional} spellCheck={false} />
      <TextField name="account" label={t.account} optionalLabel={optional} spellCheck={false} />
      <TextField name="corrAccount" label={t.corrAccount} optionalLabel={optional} inputMode="numeric" spellCheck={false} className="only-russian" />
      <TextField name="signatoryName" label={t.signatoryName} optionalLabel={optional} maxLength={160} className="only-signatory" />
      <TextField name="signatoryPost" label={t.signatoryPost} optionalLabel={optional} maxLength={160} className="only-signatory" />
      <TextField name="signatoryBasis" label={t.signatoryBasis} hint={t.signatoryBasisHint} optionalLabel={optional} maxLength={200} className="only-signatory" />
    </>
  )
}
