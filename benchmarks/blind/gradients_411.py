# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: the denominator is y_hat only, the factor 1 - y_hat is forgotten
# line: 8
# style: vectorised
def bce_grad(y, y_hat):
    return (y_hat - y)/y_hat/len(y)
