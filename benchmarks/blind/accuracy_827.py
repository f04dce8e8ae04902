# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: a comparison of NumPy values is never the object True, so nothing is predicted as class 1
# line: 10
# style: loop
def accuracy(y, y_hat):
    correct = []
    for i in range(len(y)):
        if (y_hat[i] > 0.5) is True:
            c = 1
        else:
            c = 0
        correct.append(c == y[i])
    return sum(correct) / len(correct)
