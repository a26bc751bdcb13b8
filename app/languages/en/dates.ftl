### Dates

# A date, within a sentence or alone.
# Variables:
#   $day (Number) - day of the month
#   $month (Text) - name of the month, from `month`
#   $year (Number) - year
date = { $day } { $month } { $year }

# Names of the months as a date has them; numbers if it has numbers.
month =
    .january = January
    .february = February
    .march = March
    .april = April
    .may = May
    .june = June
    .july = July
    .august = August
    .september = September
    .october = October
    .november = November
    .december = December
