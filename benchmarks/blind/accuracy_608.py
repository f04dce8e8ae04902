# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: pure python, freely
def accuracy(labels, *, predictions):
    hits = [(p > 0.5) == bool(t) for t, p in zip(labels, predictions)]
    return hits.count(True) / len(hits)
