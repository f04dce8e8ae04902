# piece: scaling
# truth: wrong
# function: scale
# mistake: operator precedence: only the mean is divided
# line: 7
# style: terse
def scale(x): return x - x.mean() / x.std(ddof=1)
