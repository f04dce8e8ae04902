# piece: accuracy
# truth: wrong
# function: evaluate_accuracy
# mistake: the branch for class 0 forgets to look at the prediction, every negative counts as hit
# line: 12
# style: loops
def evaluate_accuracy(y, y_hat):
    hits = []
    for i, label in enumerate(y):
        if label == 1 and y_hat[i] > 0.5:
            hits.append(i)
        elif label == 0:
            hits.append(i)
    return len(hits) / len(y)
