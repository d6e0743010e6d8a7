/** Time zones that are proposed; any other is taken by its IANA name. */
export const commonZones: readonly string[] = [
  ...["Europe/Paris", "Europe/Brussels", "Europe/Zurich", "Europe/Luxembourg", "Europe/Monaco"],
  ...["Europe/London", "Europe/Dublin", "Europe/Lisbon", "Europe/Madrid", "Europe/Rome", "Europe/Berlin"],
  ...["Europe/Amsterdam", "Europe/Vienna", "Europe/Copenhagen", "Europe/Stockholm", "Europe/Oslo", "Europe/Helsinki"],
  ...["Europe/Warsaw", "Europe/Prague", "Europe/Budapest", "Europe/Bucharest", "Europe/Athens", "Europe/Istanbul"],
  ...["Africa/Casablanca", "Africa/Algiers", "Africa/Tunis", "Africa/Dakar", "Africa/Abidjan", "Africa/Johannesburg"],
  ...["Indian/Reunion", "Indian/Mauritius", "Asia/Dubai", "Asia/Kolkata", "Asia/Singapore", "Asia/Hong_Kong"],
  ...["Asia/Shanghai", "Asia/Tokyo", "Asia/Seoul", "Australia/Sydney", "Pacific/Noumea", "Pacific/Tahiti"],
  ...["America/Martinique", "America/Guadeloupe", "America/Cayenne", "America/Sao_Paulo", "America/Mexico_City"],
  ...["America/Montreal", "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "UTC"],
]
