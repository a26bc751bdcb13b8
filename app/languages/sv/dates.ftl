### Datum

date = { $day } { $month } { $year }
month =
    .january = januari
    .february = februari
    .march = mars
    .april = april
    .may = maj
    .june = juni
    .july = juli
    .august = augusti
    .september = september
    .october = oktober
    .november = november
    .december = december
