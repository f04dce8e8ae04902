# piece: scaling
# truth: wrong
# function: scale
# mistake: brackets missing: only the mean is divided
# line: 7
# style: terse expert
scale = lambda x: x - x.mean() / x.std()
