# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: an early return inside the loop, after the first sample
# line: 14
# style: loop
def accuracy(y, y_hat):
    right = 0
    for truth, p in zip(y, y_hat):
        predicted = int(p > 0.5)
        if predicted == int(truth):
            right += 1
        result = right / len(y)
        return result
    return result
