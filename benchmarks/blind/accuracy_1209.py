# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: loop
def accuracy(y, y_hat):
    wrong = 0
    for i in range(len(y)):
        if y[i] == 1 and y_hat[i] <= 0.5:
            wrong += 1
        elif y[i] == 0 and y_hat[i] > 0.5:
            wrong += 1
    return (len(y) - wrong) / len(y)
