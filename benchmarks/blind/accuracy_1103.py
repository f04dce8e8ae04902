# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the return stands inside the loop, only the first sample is looked at
# line: 12
# style: loops
def accuracy(y, y_hat):
    correct = 0
    for truth, p in zip(y, y_hat):
        if round(float(p)) == truth:
            correct += 1
        return correct / len(y)
