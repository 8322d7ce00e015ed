/** Every person of the example office has this passphrase; its sign-in page says so. It guards invented data only. */
export const demoPassphrase = 'blankets and kits in trust'
