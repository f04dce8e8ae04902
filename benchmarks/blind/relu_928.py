# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: loops
def relu(values):
    """For numbers and (nested) lists of numbers."""
    if isinstance(values, (list, tuple)):
        return [relu(v) for v in values]
    return max(values, 0)
