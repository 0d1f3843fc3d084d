// Generated from specs/astra.yml by `npm run generate`. Do not edit: change the contract and run it again.

const bodies = {};

const parameters = (() => {

function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
validate0.errors = [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
else {
validate0.errors = [{instancePath,keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate0.errors = vErrors;
return errors === 0;
}

return { p0: validate0 };
})();

/** @type {Record<string, import("../../src/emulator/validation.js").OperationValidators>} */
export const validators = {
  "getTask": { query: parameters.p0 },
};
