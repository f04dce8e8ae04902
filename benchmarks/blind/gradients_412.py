# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: the sign of the second term: it is subtracted instead of added
# line: 10
# style: two terms
def bce_grad(y, y_hat):
    positive = -y/y_hat
    negative = (1 - y)/(1 - y_hat)
    return (positive - negative)/y.size
