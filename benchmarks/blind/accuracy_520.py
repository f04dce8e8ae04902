# piece: accuracy
# truth: wrong
# function: acc
# mistake: without brackets the comparisons are chained: b > 0.5 and 0.5 == a
# line: 7
# style: terse
acc = lambda y, p: sum(b > .5 == a for a, b in zip(y, p)) / len(y)
