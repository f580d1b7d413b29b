import { Form, type FormProps } from '@remix-run/react'
import { createContext, useContext, type ReactNode } from 'react'

const Carried = createContext<Record<string, string>>({})

/** All forms within carry these hidden fields: what the page was made for, so that the action can tell an old page. */
export function CarriedFields({ fields, children }: { fields: Record<string, string>; children: ReactNode }) {
  return <Carried.Provider value={fields}>{children}</Carried.Provider>
}

/** The hidden fields themselves. ZodForm and PostForm have them; no other form needs them. */
export function CarriedInputs() {
  return Object.entries(useContext(Carried)).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}

/** A form of buttons, which posts with the fields that the page carries. What has fields to fill in is a ZodForm. */
export function PostForm({ children, ...form }: Omit<FormProps, 'method'>) {
  return (
    <Form method="post" {...form}>
      <CarriedInputs />
      {children}
    </Form>
  )
}
