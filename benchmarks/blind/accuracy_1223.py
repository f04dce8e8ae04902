# piece: accuracy
# truth: wrong
# function: get_accuracy
# mistake: the list of hits is a mutable default and keeps the samples of earlier calls
# line: 7
# style: terse NumPy, extra parameter with default
def get_accuracy(y, y_hat, hits=[]):
    for a, b in zip(y, y_hat):
        hits.append((b > 0.5) == a)
    return sum(hits) / len(hits)
