# piece: scaling
# truth: wrong
# function: scale
# mistake: a precedence slip: only the mean is divided
# line: 7
# style: terse
scale = lambda x: x - x.mean()/x.std(ddof=1)
