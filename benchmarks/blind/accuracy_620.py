# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: return inside the loop when the first miss occurs
# line: 11
# style: pure python, freely
def accuracy(predictions, labels):
    hits = 0
    for p, t in zip(predictions, labels):
        if (p > 0.5) != t:
            break
        hits += 1
    return hits / len(labels)
