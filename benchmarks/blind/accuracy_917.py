# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the list of hits is a default argument, so hits of earlier calls are counted again
# line: 7
# style: loops
def accuracy(y, y_hat, hits=[]):
    for t, p in zip(y, y_hat):
        hits.append(1 if (p > 0.5) == (t > 0.5) else 0)
    return sum(hits) / len(hits)
