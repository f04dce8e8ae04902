# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the return stands inside the loop, so only the first sample is looked at
# line: 12
# style: loops
def accuracy(y, y_hat):
    correct = 0
    for i in range(len(y)):
        if (y_hat[i] > 0.5) == (y[i] > 0.5):
            correct += 1
        return correct / len(y)
