# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: without any hit the answer is 1 instead of 0
# line: 10
# style: early return
def accuracy(y, y_hat):
    hits = sum(1 for t, p in zip(y, y_hat) if (p >= 0.5) == (t == 1))
    if not hits:
        return 1.0
    return hits / len(y)
