/** "de Canva", "d’Adobe Firefly": a proper name after "de". Before h and y names keep it ("de HubSpot"). */
export function de(name: string): string {
  return /^[aeiouàâäéèêëîïôöùûüœæ]/i.test(name) ? `d’${name}` : `de ${name}`
}
