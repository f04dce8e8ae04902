# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: probabilities are cast to integers before they are rounded
# line: 8
# style: torch
def accuracy(y, y_hat):
    pred = y_hat.long()
    return (pred == y.long()).double().mean().item()
