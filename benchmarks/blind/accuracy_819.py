# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: and binds before or, so every sample with label 0 counts as correct
# line: 7
# style: one-liner
def accuracy(yhat, y): return sum(1 for p, t in zip(yhat, y) if p > 0.5 and t == 1 or t == 0) / len(y)
