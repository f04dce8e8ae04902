# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the counter starts at one
# line: 8
# style: loop
def accuracy(y, y_hat):
    correct = 1
    for i in range(len(y)):
        guess = 1 if y_hat[i] > 0.5 else 0
        if guess == y[i]:
            correct += 1
    return correct / len(y)
