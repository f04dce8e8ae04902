# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: only the true positives are counted, rightly predicted zeros are not
# line: 11
# style: loop over scalars, beginner
def accuracy(y, y_hat):
    correct = 0
    total = 0
    for i in range(len(y)):
        if y_hat[i] > 0.5 and y[i] == 1:
            correct += 1
        total += 1
    return correct / total
