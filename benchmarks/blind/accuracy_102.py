# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: only samples with label 0 are counted, in hits and in total (specificity)
# line: none
# style: counting only one class
def accuracy(y, y_hat):
    hits = seen = 0
    for label, p in zip(y, y_hat):
        if label == 0:
            seen += 1
            if p < 0.5:
                hits += 1
    if seen == 0:
        return 0.0
    return hits / seen
