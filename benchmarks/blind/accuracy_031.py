# piece: accuracy
# truth: right
# function: binary_accuracy
# mistake: none
# line: none
# style: comprehension with other names
def binary_accuracy(labels, probabilities):
    hits = [int(p >= 0.5) == int(t) for t, p in zip(labels, probabilities)]
    return sum(hits) / len(hits)
