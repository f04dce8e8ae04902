# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: recursion over nested lists
def relu(x):
    if isinstance(x, list):
        return [relu(v) for v in x]
    return max(x, 0)
