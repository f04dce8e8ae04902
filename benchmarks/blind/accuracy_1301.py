# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the return is inside the loop: only the first sample is looked at
# line: 12
# style: loop
def accuracy(y, y_hat):
    correct = 0
    for target, prob in zip(y, y_hat):
        if (prob > 0.5) == bool(target):
            correct += 1
        return correct / len(y)
