# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: pure python, freely
def relu(x):
    if isinstance(x, (list, tuple)):
        return [relu(v) for v in x]
    return max(x, 0.0)
